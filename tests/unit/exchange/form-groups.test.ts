import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const HEADS = [
  ['时间', '活动名称', '五进场所', '宣讲培训', '', '主题宣传', '', '', '媒体宣传', '专项检查'],
  ['', '', '', '场次', '人次', '场次', '人次', '资料（份）', '条数', '户次'],
];
const MERGES = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:H1'];

test('takes the numbers that stand below one of several forms, and the form with them', () => {
  const plan = planOfSheets([
    typedSheet(
      '宣传统计表',
      [
        ...HEADS,
        ['2025.3.1', '电梯安全员夜校', '企业', '2', '58', '', '', '', '', ''],
        ['2025.3.15', '消费者权益日活动', '社区', '', '', '1', '260', '400', '2', ''],
        ['2025.4.2', '燃气安全提示', '社区', '', '', '', '', '', '3', ''],
        ['2025.4.9', '电梯专项检查', '', '', '', '', '', '', '', '26'],
        ['2025.5.9', '用电安全讲座与咨询', '社区', '1', '40', '1', '60', '', '', ''],
      ],
      MERGES,
    ),
  ]);
  expect(plan.refused).toEqual([]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: 'lecture', sessions: 2, audience: 58, materials: 0 },
    { form: 'themed', sessions: 1, audience: 260, materials: 400, mediaItems: 2 },
    { form: 'media', sessions: 1, mediaItems: 3 },
    { form: 'lecture', sessions: 2, audience: 100 },
  ]);
  expect(plan.rows[3]?.guesses.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['form', 'sessions', 'audience']),
  );
});

test('reads a single group of numbers as that of the activity, whatever its heading', () => {
  const plan = planOfSheets([
    typedSheet(
      '台账',
      [
        ['时间', '活动名称', '五进场所', '宣讲培训', ''],
        ['', '', '', '场次', '人次'],
        ['2025.3.1', '消防疏散演练', '学校', '1', '300'],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: 'drill', sessions: 1, audience: 300 },
  ]);
});

test('takes a lesson for a lecture under a form of another name', () => {
  const plan = planOfSheets(
    [
      typedSheet('登记', [
        ['日期', '活动名称', '活动形式', '参加人数'],
        ['2025.3.1', '防溺水安全教育课', '上课', '310'],
        ['2025.3.5', '交通安全教育课', '集体活动', '290'],
        ['2025.3.9', '防震疏散演练', '集体活动', '300'],
      ]),
    ],
    { settings: { all: ['school'] } },
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: 'lecture' },
    { form: 'lecture' },
    { form: 'drill' },
  ]);
});
