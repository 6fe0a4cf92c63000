import { expect, test } from 'vitest';
import { pastedSheet } from '#main/exchange/cells/pasted-sheet.ts';
import type { WorkbookSheet } from '#main/exchange/cells/workbook-model.ts';
import { planWorkbook } from '#main/exchange/plan-import.ts';
import { parseRange } from '#main/office/cell-address.ts';

const options = { fileName: '台账2024.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } };

function sheetOf(name: string, rows: string[][], merges: string[] = []): WorkbookSheet {
  return { ...pastedSheet(rows, name), merges: merges.flatMap((range) => parseRange(range) ?? []) };
}

function planOf(...sheets: WorkbookSheet[]) {
  return planWorkbook({ file: options.fileName, from1904: false, sheets }, options);
}

const ROSTER = sheetOf('值班表', [
  ['日期', '事项', '地点', '值班人'],
  ['2024.5.1', '白班', '一号楼', '甲'],
  ['2024.5.2', '夜班', '一号楼', '丙'],
  ['2024.5.3', '白班', '二号楼', '甲'],
]);

test('says one sentence of a sheet that has nothing of publicity, and lists none of its rows', () => {
  const plan = planOf(ROSTER);
  expect(plan.refused).toEqual([]);
  expect(plan.rows).toEqual([]);
  expect(plan.ignored).toMatchObject([{ sheet: '值班表', why: expect.stringContaining('3 行') }]);
});

test('lists the rows of such a sheet once the clerk has said what it holds', () => {
  const sheets = [ROSTER];
  const overrides = { kinds: { 值班表: 'activity' as const } };
  const plan = planWorkbook(
    { file: options.fileName, from1904: false, sheets },
    { ...options, overrides },
  );
  expect(plan.refused).toHaveLength(3);
});

test('still asks for what rows of publicity lack', () => {
  const plan = planOf(
    sheetOf('记录', [
      ['日期', '事项', '地点'],
      ['2024.5.1', '防汛宣讲', '文化广场'],
      ['2024.5.2', '消防演练', '文化广场'],
    ]),
  );
  expect(plan.ignored).toEqual([]);
  expect(plan.refused.map(({ field }) => field)).toEqual(['settings', 'settings']);
});

test('makes one record of an activity told in several rows, adds up its numbers and says so', () => {
  const plan = planOf(
    sheetOf(
      '活动',
      [
        ['日期', '活动名称', '宣传形式', '五进场所', '受众人次', '环节'],
        ['2024.6.16', '咨询日', '主题宣传活动', '社区', '30', '启动仪式'],
        ['', '', '', '', '40', '现场咨询'],
        ['2024.6.18', '防溺水宣讲', '安全宣讲', '农村', '20', '讲解'],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'],
    ),
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '咨询日', sessions: 1, audience: 70, remarks: '环节：启动仪式、现场咨询' },
    { title: '防溺水宣讲', sessions: 1, audience: 20 },
  ]);
  expect(plan.notes.map(({ places }) => places)).toContainEqual(['2:3']);
});

test('keeps activities apart that share their name, but not their day', () => {
  const plan = planOf(
    sheetOf(
      '活动',
      [
        ['日期', '活动名称', '宣传形式', '五进场所', '受众人次'],
        ['2024.6.16', '咨询日', '主题宣传活动', '社区', '30'],
        ['2024.6.17', '', '', '', '40'],
      ],
      ['B2:B3', 'C2:C3', 'D2:D3'],
    ),
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ audience: 30 }, { audience: 40 }]);
});
