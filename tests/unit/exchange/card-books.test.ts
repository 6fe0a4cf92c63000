import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function planOf(name: string, rows: string[][], merges: string[] = []) {
  return planOfSheets([typedSheet(name, rows, merges)]);
}

function inputsOf(name: string, rows: string[][]) {
  return planOf(name, rows).rows.map(({ input }) => input);
}

test('reads a chronicle in columns, its numbers in Chinese', () => {
  const plan = planOf('二〇二五年', [
    ['杨树湾村大事记（二〇二五年）'],
    ['月日', '大事', '地方', '经过'],
    ['一月八日', '村两委年度总结会', '村部', '到会二十三人，定全年工作。'],
    ['二月四日', '春节防火村民会', '村部大院', '到会村民一百二十余人，支书讲放炮注意事项。'],
    ['三月二日', '机井水泵更换', '三组', '花费四千二百元。'],
    ['三月二十日', '入户送明白纸', '一组', '走八十六户，发放明白纸八十六份。'],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    {
      date: '2025-02-04',
      form: 'lecture',
      settings: ['village'],
      audience: 120,
      place: '村部大院',
      summary: '到会村民一百二十余人，支书讲放炮注意事项。',
    },
    { date: '2025-03-20', form: 'themed', households: 86, materials: 86 },
  ]);
});

test.each([['情况'], ['怎么办的'], ['当天记录的话']])(
  'takes people and copies from the accounts under %s',
  (heading) => {
    expect(
      inputsOf('台账', [
        ['安全宣传记录'],
        ['日子', '活动', '在哪', heading],
        ['2025.3.1', '春季防火宣讲', '东村', '村民45人参加，发放资料60份'],
        ['2025.4.1', '消防演练', '中心小学', '师生320人参加'],
      ]),
    ).toMatchObject([
      { audience: 45, materials: 60, place: '东村' },
      { audience: 320, materials: 0, settings: ['school'] },
    ]);
  },
);

test('takes the homes told among the remarks, where people are counted', () => {
  expect(
    inputsOf('台账', [
      ['安全宣传台账'],
      ['日期', '活动名称', '地点', '参加人数', '备注'],
      ['2025.3.9', '燃气安全入户宣传', '西社区', '', '走访132户'],
      ['2025.3.10', '燃气安全讲座', '西社区', '40', '3户软管老化'],
    ]),
  ).toMatchObject([
    { households: 132, settings: ['family'] },
    { households: 0, audience: 40 },
  ]);
});

test('leaves out goods that came in, and clearing of stairways', () => {
  const plan = planOf('台账', [
    ['2025年安全宣传台账'],
    ['日期', '活动名称', '地点', '参加人数', '发放资料', '备注'],
    ['2025.3.1', '领县应急局配发宣传折页', '镇应急办', '', '3000', ''],
    ['2025.3.2', '防溺水宣传折页', '镇应急办', '', '3000', '入库，待发'],
    ['2025.3.4', '发放宣传折页', '东村集市', '', '3000', ''],
    ['2025.3.5', '楼道清理', '东社区', '', '', ''],
    ['2025.3.6', '消防通道清理宣传', '东社区', '30', '', ''],
  ]);
  expect(plan.rows.map(({ row }) => row)).toEqual([5, 7]);
  expect(plan.notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['3:4', '6:6']);
});

test('a book of visits is one of publicity at homes, and what its rows say goes before', () => {
  const plan = planOf('入户走访', [
    ['锦绣社区入户走访登记表'],
    ['日期', '楼栋', '宣传内容', '走访户数', '发现问题及处理'],
    ['2025.3.4', '1栋', '燃气软管与用气宣传', '24户', '3户软管老化'],
    ['2025.3.5', '广场', '消防演练', '', ''],
    ['2025.5.13', '2栋', '家庭应急包推广', '', '下雨未走访'],
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: 'themed', households: 24, status: 'held' },
    { form: 'drill', status: 'held' },
    { status: 'planned' },
  ]);
});

test('leaves out what the press did not take', () => {
  const plan = planOf('媒体刊播', [
    ['2025年安全宣传媒体刊播登记'],
    ['刊播日期', '标题', '媒体', '备注'],
    ['2025.3.1', '小区电动车安全提示', '市日报', ''],
    ['2025.3.2', '小区防火提示', '市日报', '投稿未采用'],
    ['上半年共', '', '1条', ''],
  ]);
  expect(plan.rows.map(({ row }) => row)).toEqual([3]);
  expect(plan.skipped.map(({ row, why }) => [row, why])).toEqual([
    [4, 'D4 写明“投稿未采用”，没有开展'],
    [5, '合计行'],
  ]);
});

test('a heading of two rows that comes again is passed over whole', () => {
  const head = [
    ['日期', '项目', '参加人数', '', '', '地点'],
    ['', '', '医护', '后勤', '合计', ''],
  ];
  const plan = planOf(
    'Sheet1',
    [
      ...head,
      ['2025.3.1', '消防演练', '30', '2', '32', '门诊楼'],
      ...head,
      ['2025.4.1', '消防培训', '20', '1', '21', '门诊楼'],
    ],
    ['C1:E1', 'A1:A2', 'B1:B2', 'F1:F2', 'C4:E4', 'A4:A5', 'B4:B5', 'F4:F5'],
  );
  expect(plan.refused.filter(({ row }) => row === 4 || row === 5)).toEqual([]);
  expect(plan.skipped.map(({ row, why }) => [row, why])).toEqual([
    [4, '重复的表头'],
    [5, '重复的表头'],
  ]);
});

test('what a company holds in a public square it holds for whoever passes', () => {
  expect(
    inputsOf('6月', [
      ['安泰燃气公司2025年6月安全宣传培训记录'],
      ['日期', '内容', '对象', '地点', '人次'],
      ['2025.6.16', '安全宣传咨询日', '', '市政府前广场', '400'],
      ['2025.6.17', '防灾减灾街头咨询', '市民', '公司门前', '260'],
      ['2025.6.18', '燃气应急演练', '抢维修人员', '工业广场', '52'],
      ['2025.6.19', '入户安检员岗前培训', '入户安检员', '公司培训室', '46'],
      ['2025.6.20', '安全月启动会', '', '公司礼堂', '200'],
    ]),
  ).toMatchObject([
    { form: 'themed', settings: ['community'] },
    { form: 'themed' },
    { form: 'drill', settings: ['enterprise'] },
    { form: 'lecture', settings: ['enterprise'] },
    { form: 'themed', settings: ['enterprise'] },
  ]);
});

test('names and days of other words in lists of pilots and works', () => {
  const pilots = planOf('示范单位', [
    ['2025年示范单位'],
    ['单位名称', '示范类型', '地址', '负责联系', '手机'],
    ['西渡村', '进农村', '西渡路尾', '汤主任', '13800000902'],
    ['江畔小学', '进学校', '学府巷3号', '13800000904（施老师）', ''],
  ]);
  expect(pilots.rows.map(({ input }) => input)).toMatchObject([
    { contact: '汤主任', phone: '13800000902' },
    { contact: '施老师', phone: '13800000904' },
  ]);
  const works = planOf('宣传品', [
    ['作品名称', '形式', '制作日期', '投放平台', '投放日期'],
    ['《安全带》', '微视频', '2025.5.20', '集团视频号', '2025.6.1'],
  ]);
  expect(works.rows.map(({ input }) => input)).toMatchObject([
    { createdOn: '2025-05-20', publishedAt: '集团视频号', publishedOn: '2025-06-01' },
  ]);
});

test('in a register of lessons a visit, a contest and a stall are what their names say', () => {
  expect(
    inputsOf('Sheet1', [
      ['明德小学安全教育培训记录'],
      ['日期', '活动内容', '地点', '参加人数'],
      ['2025.3.1', '一年级消防馆参观', '消防站', '180'],
      ['2025.3.2', '灭火器实操', '操场', '60'],
      ['2025.3.3', '安全征文比赛', '各班', '86'],
      ['2025.3.4', '安全有奖问答', '操场', '90'],
      ['2025.3.5', '家长安全课堂', '礼堂', '200'],
      ['2025.3.6', '寒假安全教育', '各班', '700'],
    ]).map((input) => 'form' in input && input.form),
  ).toEqual(['immersive', 'immersive', 'other', 'themed', 'lecture', 'lecture']);
});

test('a visit to homes that tells them where people are counted is one of families', () => {
  expect(
    inputsOf('台账', [
      ['安全宣传台账'],
      ['日期', '活动名称', '地点', '参加情况'],
      ['2025.3.1', '防火宣讲', '东村村部', '村民代表四十余人'],
      ['2025.3.20', '入户宣传', '西社区', '五十二户'],
    ]),
  ).toMatchObject([
    { settings: ['village'], audience: 40 },
    { settings: ['family'], households: 52 },
  ]);
});
