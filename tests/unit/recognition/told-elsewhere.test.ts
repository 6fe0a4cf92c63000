import { expect, test } from 'vitest';
import { isToldElsewhere } from '#shared/recognition/told-elsewhere.ts';
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
