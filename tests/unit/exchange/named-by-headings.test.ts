import { expect, test } from 'vitest';
import type { ImportPlan } from '#main/exchange/import-plan.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const told = ({ rows }: ImportPlan) =>
  rows.map(({ input }) => {
    const { date, title, form, place, audience } = input as unknown as Record<string, unknown>;
    return [date, title, form, place, audience];
  });

const SCHOOLS = [
  ['序号', '学校', '防震疏散演练', '', '消防疏散演练', ''],
  ['', '', '日期', '参加人数', '日期', '参加人数'],
  ['1', '第一小学', '2025-03-28', '820', '2025-05-12', '815'],
  ['2', '育才中学', '2025-04-02', '1510', '未开展', '/'],
  ['3', '蓝天幼儿园', '/', '/', '2025-05-13', '210'],
  ['合计', '', '', '2330', '', '1025'],
];

const HELD = [
  ['2025-03-28', '防震疏散演练', 'drill', '第一小学', 820],
  ['2025-04-02', '防震疏散演练', 'drill', '育才中学', 1510],
  ['2025-05-12', '消防疏散演练', 'drill', '第一小学', 815],
  ['2025-05-13', '消防疏散演练', 'drill', '蓝天幼儿园', 210],
];

test('reads activities side by side under their names as one each for a body and a day', () => {
  const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'];
  const plan = planOfSheets([typedSheet('各校', SCHOOLS, merges)]);
  expect(told(plan)).toEqual(HELD);
  expect(plan.tables.map(({ columns }) => columns.at(-1)?.heading)).toEqual([
    '活动名称（取自上一层表头）',
    '活动名称（取自上一层表头）',
  ]);
});

test('counts no cell of such a sheet that says it was not held', () => {
  const plan = planOfSheets([typedSheet('各校', SCHOOLS, ['C1:D1', 'E1:F1'])]);
  expect(plan.rows.filter(({ row }) => row === 6)).toHaveLength(0);
  expect(plan.skipped).toContainEqual({
    sheet: '各校',
    row: 4,
    why: 'E4 写明“未开展”，没有开展',
  });
  expect(plan.refused.map(({ row, field }) => [row, field])).toEqual([[5, 'date']]);
});

test('takes a name without a merge for the blank cells to its right', () => {
  expect(told(planOfSheets([typedSheet('各校', SCHOOLS)]))).toEqual(HELD);
});

test('reads three columns to an activity of a community', () => {
  const plan = planOfSheets([
    typedSheet(
      '社区',
      [
        ['社区', '燃气安全讲座', '', '', '灭火器体验活动', '', ''],
        ['', '时间', '人次', '宣传资料（份）', '时间', '人次', '宣传资料（份）'],
        ['花园社区', '3月5日', '40', '50', '4月6日', '30', '20'],
        ['长青社区', '3月6日', '35', '45', '没有开展', '', ''],
      ],
      ['B1:D1', 'E1:G1'],
    ),
  ]);
  expect(told(plan)).toEqual([
    ['2025-03-05', '燃气安全讲座', 'lecture', '花园社区', 40],
    ['2025-03-06', '燃气安全讲座', 'lecture', '长青社区', 35],
    ['2025-04-06', '灭火器体验活动', 'immersive', '花园社区', 30],
  ]);
});

test('takes no 计划 and 实际 over day and people for names', () => {
  const plan = planOfSheets([
    typedSheet(
      '演练',
      [
        ['活动名称', '宣传形式', '五进场所', '计划', '', '实际', ''],
        ['', '', '', '日期', '人数', '日期', '人数'],
        ['消防演练', '应急演练', '企业', '2025-05-01', '50', '2025-05-08', '46'],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
    ),
  ]);
  expect(told(plan)).toEqual([['2025-05-08', '消防演练', 'drill', '', 46]]);
});

const APART = [
  ['企业', '安全宣讲', '', '', '应急演练', '', '', '隐患排查', ''],
  ['', '日期', '主题', '人数', '日期', '科目', '人数', '日期', '内容'],
  ['东晟化工', '2025-3-6', '动火宣讲', '42', '2025-4-17', '泄漏演练', '65', '2025-4-18', '配电箱'],
  ['恒源助剂', '2025-3-7', '用电宣讲', '28', '未开展', '', '', '', ''],
  ['蓝海新材', '计划8月', '', '', '2025-5-27', '仓库火灾演练', '34', '', ''],
  ['合计', '', '', '70', '', '', '99', '', ''],
];

test('reads activities side by side under their forms, each with its own day, name and people', () => {
  const merges = ['B1:D1', 'E1:G1', 'H1:I1'];
  const plan = planOfSheets([typedSheet('一企一档', APART, merges)]);
  expect(told(plan)).toEqual([
    ['2025-03-06', '动火宣讲', 'lecture', '东晟化工', 42],
    ['2025-03-07', '用电宣讲', 'lecture', '恒源助剂', 28],
    ['2025-04-17', '泄漏演练', 'drill', '东晟化工', 65],
    ['2025-05-27', '仓库火灾演练', 'drill', '蓝海新材', 34],
  ]);
});

test('reads the first and the second of a place as one each', () => {
  const plan = planOfSheets([
    typedSheet(
      '社区',
      [
        ['社区', '第一次', '', '', '第二次', '', ''],
        ['', '日期', '内容', '人数', '日期', '内容', '人数'],
        ['花园社区', '2025-3-6', '用电安全讲座', '42', '2025-4-17', '消防疏散演练', '65'],
        ['长青社区', '2025-3-7', '燃气安全讲座', '28', '未开展', '', ''],
      ],
      ['B1:D1', 'E1:G1'],
    ),
  ]);
  expect(told(plan)).toEqual([
    ['2025-03-06', '用电安全讲座', 'lecture', '花园社区', 42],
    ['2025-03-07', '燃气安全讲座', 'lecture', '长青社区', 28],
    ['2025-04-17', '消防疏散演练', 'drill', '花园社区', 65],
  ]);
});

test('names by their forms what has a day and people only', () => {
  const plan = planOfSheets([
    typedSheet(
      '企业',
      [
        ['企业', '宣讲', '', '演练', ''],
        ['', '日期', '人数', '日期', '人数'],
        ['东晟化工', '2025-3-6', '42', '2025-4-17', '65'],
        ['恒源助剂', '2025-3-7', '28', '未开展', ''],
      ],
      ['B1:C1', 'D1:E1'],
    ),
  ]);
  expect(told(plan)).toEqual([
    ['2025-03-06', '宣讲', 'lecture', '东晟化工', 42],
    ['2025-03-07', '宣讲', 'lecture', '恒源助剂', 28],
    ['2025-04-17', '演练', 'drill', '东晟化工', 65],
  ]);
});
