import { expect, test } from 'vitest';
import { isRemarkedAway, isToldElsewhere } from '#shared/recognition/told-elsewhere.ts';
import { doubtsHeld } from '#shared/recognition/untold-status.ts';

test.each([
  '自然资源所又报了一遍，同上一行',
  '两家记重了，以人力那条为准',
  '多填了一行，删不掉，看上面的',
  '跟保卫科是一件事',
  '和上一条是同一次',
  '与5月12日那次合并',
  '人数已算在那边',
  '已在一队54人里',
  '41人里含采二队，不另算',
  '数字由应急局报，我局不单列',
  '上半年已报',
  '套表时没删',
  '留着当样子，不要统计',
  '与上行重复',
  '重复登记',
  '并入上一场',
  '合并到6月16日',
])('takes %s for a row that is counted with another or not at all', (text) => {
  expect(isToldElsewhere(text)).toBe(true);
});

test.each([
  '学生不重复统计',
  '与社区合并举办',
  '与党日活动合并',
  '合并到上午办',
  '两场合并，人数合计',
  '重复宣讲两遍',
  '两个年级合在一起做',
  '重点讲了用电安全',
  '补2月27日那次',
  '含家长30人',
  '分高低年级上，一遍两节',
  '看上去效果好',
  '以讲代训',
  '这是第一场活动',
])('takes %s for no such thing', (text) => {
  expect(isToldElsewhere(text)).toBe(false);
});

test.each([
  ['师傅还没定，票子没批，先记上', true],
  ['这回免了', true],
  ['下学期开学才弄', true],
  ['材料在拟，人没请齐', true],
  ['雨大，没耽误', false],
  ['人数没统计', false],
  ['未发现隐患', false],
  ['照片在群里', false],
])('tells whether %s beside no number doubts that it was held', (text, doubts) => {
  expect(doubtsHeld(text)).toBe(doubts);
});

test.each([
  '街道已统计',
  '由教育局统计',
  '已由社区上报',
  '应急局汇总上报',
  '派出所报了',
  '不是我们办的',
  '兄弟单位办的',
  '非本单位活动',
  '不归我们统计',
  '计入5月',
  '算在5月那场里',
  '人数已并入上一行',
  '已在3月填过',
  '同一场，写了两遍',
  '两行是一个活动',
  '跟前面一样',
  '抄重',
  '误登',
  '填错行',
  '试填',
  '删',
  '登记重复',
  '此行多余',
  '无效数据',
  '统计时剔除',
  '见第5行',
  '已录入另一张表',
  '归安监办',
  '应删除',
  '不能算',
  '不予统计',
])('takes a remark %s for one of a row that does not count here', (text) => {
  expect(isRemarkedAway(text)).toBe(true);
});

test.each([
  '材料已报',
  '全部已报',
  '上报县局',
  '已报镇应急办备案',
  '街道主办，我社区承办',
  '由消防队负责讲',
  '学校自己组织',
  '外单位也来了20人',
  '非本村人员10人',
  '不统计小孩',
  '不列入年度考核',
  '列入考核',
  '去掉重复，实到40人',
  '多讲了一节',
  '讲了两遍',
  '登记了两本',
  '误工两小时',
  '见第5期简报',
  '失效灭火器已换',
  '归途中宣传',
  '统计表附后',
  '登记30人',
  '计入上半年',
  '测试成绩好',
])('takes a remark %s for no such thing', (text) => {
  expect(isRemarkedAway(text)).toBe(false);
});
