import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each(['数量', '数目', '数量（人/份/户）'])(
  'takes what a cell under %s counts by its own unit',
  (heading) => {
    const plan = planOfSheets([
      typedSheet('登记', [
        ['宏达客运公司2025年安全科登记簿'],
        ['日期', '类别', '事项', heading, '备注'],
        ['3月4日', '培训', '驾驶员行车安全培训', '118人', '一车队会议室'],
        ['3月9日', '采购', '购破窗锤', '200把', ''],
        ['4月2日', '宣传', '发放公交逃生宣传单', '约360份', '到场群众150人'],
        ['4月8日', '宣传', '用气安全入户宣传', '48户', ''],
        ['4月9日', '演练', '车辆火灾疏散演练', '3辆', '驾驶员参加'],
        ['4月15日', '警示', '看客运事故警示片', '１３１人次', '分3场'],
      ]),
    ]);
    expect(plan.rows.map(({ input }) => input)).toMatchObject([
      { title: '驾驶员行车安全培训', audience: 118, materials: 0 },
      { title: '发放公交逃生宣传单', audience: 150, materials: 360 },
      { title: '用气安全入户宣传', households: 48 },
      { title: '车辆火灾疏散演练', audience: 0, remarks: expect.stringContaining('3辆') },
      { title: '看客运事故警示片', audience: 131, sessions: 3 },
    ]);
  },
);

test('leaves a number that no unit tells', () => {
  const plan = planOfSheets([
    typedSheet('登记', [
      ['宏达客运公司2025年安全科登记簿'],
      ['日期', '事项', '人数', '数量', '备注'],
      ['3月4日', '驾驶员行车安全培训', '40', '118人', ''],
      ['3月9日', '车辆火灾疏散演练', '30', '3', ''],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { audience: 40, materials: 0, remarks: expect.stringContaining('118人') },
    { audience: 30, materials: 0, remarks: expect.stringContaining('3') },
  ]);
});
