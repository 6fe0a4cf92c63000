import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test('reads records that stand in columns beside their labels', () => {
  const plan = planOfSheets([
    typedSheet('一季度', [
      ['2025年一季度安全宣传活动'],
      ['活动名称', '村口防火宣讲', '厂区疏散演练', '校园防溺水课'],
      ['活动时间', '2025.1.8', '2025.2.20', ''],
      ['活动地点', '柳村', '机械厂', '柳村小学'],
      ['宣传形式', '安全宣讲', '应急疏散演练', '安全宣讲'],
      ['五进场所', '农村', '企业', '学校'],
      ['参加人数', '45', '130', '220'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '村口防火宣讲', date: '2025-01-08', audience: 45, place: '柳村' },
    { title: '厂区疏散演练', date: '2025-02-20', audience: 130, settings: ['enterprise'] },
  ]);
  expect(plan.refused).toMatchObject([{ title: '校园防溺水课', cell: 'D3', field: 'date' }]);
});

test('reads records of two rows each below two rows of headings, but not their total', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['安全宣传台账'],
      ['活动日期', '活动名称', '宣传形式'],
      ['活动地点', '参加人数', '五进场所'],
      ['2025.1.8', '村口防火宣讲', '安全宣讲'],
      ['柳村', '45', '农村'],
      ['2025.2.20', '厂区疏散演练', '应急疏散演练'],
      ['机械厂', '130', '企业'],
      ['合计', '', ''],
      ['', '175', ''],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '村口防火宣讲', date: '2025-01-08', audience: 45, place: '柳村' },
    { title: '厂区疏散演练', date: '2025-02-20', audience: 130, place: '机械厂' },
  ]);
});

test('leaves a form with notes beside its values one record', () => {
  const plan = planOfSheets([
    typedSheet('登记', [
      ['活动名称', '村口防火宣讲', '必填'],
      ['活动时间', '2025.1.8', '年月日'],
      ['活动地点', '柳村', '必填'],
      ['宣传形式', '安全宣讲', '选填'],
      ['参加人数', '45', '人'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '村口防火宣讲', audience: 45 },
  ]);
});

test.each([
  ['3月5日柳村防火宣讲', '2025-03-05'],
  ['防火宣讲（2025年3月5日）', '2025-03-05'],
  ['柳村防火宣讲', null],
])('takes the day of “%s” where no column tells days', (title, date) => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['序号', '活动名称', '形式', '场所', '人数'],
      ['1', title, '安全宣讲', '农村', '45'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'date' in input && input.date)).toEqual(date ? [date] : []);
  expect(plan.rows.flatMap(({ guesses }) => guesses.map(({ field }) => field))).toEqual(
    date ? ['date'] : [],
  );
});

test('takes a column of units for no unit that held it, and counts by them', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['时间', '名称', '形式', '领域', '数量', '单位'],
      ['2025.3.5', '防火宣讲', '安全宣讲', '农村', '45', '人'],
      ['2025.3.12', '疏散演练', '应急疏散演练', '企业', '130', '人'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { audience: 45, organiser: '' },
    { audience: 130, organiser: '' },
  ]);
});

test('counts the total of those who took part, not one group of them', () => {
  const plan = planOfSheets([
    typedSheet(
      '台账',
      [
        ['日期', '活动', '形式', '场所', '参加情况', '', ''],
        ['', '', '', '', '领导', '职工', '合计'],
        ['2025.3.5', '消防演练', '应急疏散演练', '企业', '2', '128', '130'],
        ['2025.3.9', '安全宣讲', '安全宣讲', '企业', '1', '59', '60'],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ audience: 130 }, { audience: 60 }]);
});

test('reads a diary whose days stand above what was done', () => {
  const plan = planOfSheets([
    typedSheet('日志', [
      ['安全办工作日志'],
      ['2025年3月3日 星期一'],
      ['上午参加区安委会例会。'],
      ['2025年3月4日 星期二'],
      ['上午到柳村开展森林防火宣讲，村民52人参加。'],
      ['下午到机械厂开展消防演练，职工130人参加。'],
    ]),
  ]);
  expect(plan.rows.map(({ row, input }) => ({ row, ...input }))).toMatchObject([
    { row: 5, date: '2025-03-04', title: '森林防火宣讲', audience: 52 },
    { row: 6, date: '2025-03-04', title: '消防演练', audience: 130 },
  ]);
});

test('reads days without a month below the month they belong to', () => {
  const plan = planOfSheets([
    typedSheet('大事记', [
      ['2025年安全宣传大事记'],
      ['一月'],
      ['8日，在柳村开展冬季防火宣讲，村民45人参加。'],
      ['二月'],
      ['18日，在机械厂开展复工安全教育，职工130人参加。'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-01-08', audience: 45 },
    { date: '2025-02-18', audience: 130 },
  ]);
});

test('counts a list of what the press took as publicity in the media, never as works', () => {
  const plan = planOfSheets(
    [
      typedSheet('统计', [
        ['2025年上半年安全宣传稿件统计'],
        ['发布日期', '标题', '公众号', '抖音', '阅读（次）'],
        ['2025.3.5', '春耕用电莫大意', '√', '', '820'],
        ['2025.4.12', '小区火灾警示录', '√', '√', '3200'],
      ]),
    ],
    { settings: { all: ['village'] } },
  );
  expect(plan.rows.map(({ kind, input }) => ({ kind, ...input }))).toMatchObject([
    { kind: 'activity', form: 'media', date: '2025-03-05' },
    { kind: 'activity', form: 'media', date: '2025-04-12' },
  ]);
});

test('takes a drill in a register of trainings for a drill', () => {
  const plan = planOfSheets([
    typedSheet('培训', [
      ['培训日期', '培训题目', '培训地点', '人数'],
      ['2025.1.15', '消防知识培训', '机械厂', '112'],
      ['2025.3.20', '应急逃生演练', '机械厂', '60'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: 'lecture' },
    { form: 'drill' },
  ]);
});
