import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function inputsOf(rows: string[][], merges: string[] = []) {
  return planOfSheets([typedSheet('台账', rows, merges)]).rows.map(({ input }) => input);
}

test.each([
  [['企', '农', '社', '校', '家']],
  [['厂', '村', '居', '学', '户']],
  [['进企', '进村', '进社', '进校', '进户']],
])('reads ticks below %s as those of the five', (letters) => {
  expect(
    inputsOf([
      ['日期', '活动名称', '形式', ...letters, '人次'],
      ['2025-03-04', '节后复工第一课', '宣讲', '√', '', '', '', '', '52'],
      ['2025-04-08', '春季防火主题日', '主题宣传', '', '√', '', '', '√', '90'],
      ['2025-05-12', '防灾减灾日主题活动', '主题宣传', '', '', '√', '√', '', '300'],
    ]),
  ).toMatchObject([
    { settings: ['enterprise'], audience: 52 },
    { settings: ['village', 'family'], audience: 90 },
    { settings: ['community', 'school'], audience: 300 },
  ]);
});

test('reads them below a heading of their own, and as numbers of people', () => {
  const head = ['日期', '活动名称', '形式'];
  expect(
    inputsOf(
      [
        [...head, '进入', '', '', '参加人数', '', ''],
        ['', '', '', '企', '社', '校', '企', '社', '校'],
        ['2025-03-04', '节后复工第一课', '宣讲', '√', '', '', '52', '', ''],
        ['2025-05-12', '防灾减灾日主题活动', '主题宣传', '', '√', '√', '', '200', '100'],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:I1'],
    ),
  ).toMatchObject([
    { settings: ['enterprise'], audience: 52 },
    { settings: ['community', 'school'], audience: 300 },
  ]);
});

test('takes one letter by itself for none of them', () => {
  expect(
    inputsOf([
      ['日期', '活动名称', '形式', '五进场所', '人次', '户数'],
      ['2025-03-04', '用气安全入户宣传', '主题宣传', '家庭', '', '52'],
    ]),
  ).toMatchObject([{ settings: ['family'], households: 52 }]);
});
