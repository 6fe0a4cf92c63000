import { expect, test } from 'vitest';
import type { PaperSetup } from '#shared/papers/paper-setup.ts';
import type { PaperTable } from '#shared/papers/paper-table.ts';
import { layOutTable } from '#shared/papers/table-layout.ts';

const A4: PaperSetup = { size: 'A4', orientation: 'landscape', type: 'xiaowu' };

function tableOf(columns: PaperTable['columns'], rows: string[][]): PaperTable {
  return {
    title: '宣传活动台账',
    left: '填报单位：示例镇',
    right: '2024年6月20日',
    columns,
    rows: rows.map((cells) => ({ cells })),
    totals: null,
    pictures: [],
  };
}

const LEDGER = tableOf(
  [
    { label: '序号', align: 'center', most: 6 },
    { label: '日期', align: 'center', most: 12 },
    { label: '活动名称', align: 'left', most: 40 },
    { label: '受众人次', align: 'right', most: 12 },
    { label: '备注', align: 'left', most: 40 },
  ],
  [['1', '2024-05-12', '防灾减灾日宣讲', '1,234,567,890', '']],
);

test.each([
  ['A4', 'landscape', 297],
  ['A4', 'portrait', 210],
  ['A3', 'landscape', 420],
] as const)('columns fill %s %s from margin to margin', (size, orientation, widthMm) => {
  const layout = layOutTable(LEDGER, { ...A4, size, orientation });
  const { left, right } = layout.page.marginMm;
  expect(layout.page.widthMm).toBe(widthMm);
  const sum = layout.columnsMm.reduce((total, width) => total + width, 0);
  expect(sum).toBeCloseTo(widthMm - left - right);
  expect(layout.isRoomy).toBe(true);
});

test('a number has room for all its digits, an empty column little', () => {
  const { columnsMm } = layOutTable(LEDGER, { ...A4, orientation: 'portrait' });
  const digitMm = (9 * 25.4) / 72 / 2;
  expect(columnsMm[3]).toBeGreaterThan(13 * digitMm);
  expect(columnsMm[2]).toBeGreaterThan(columnsMm[4] ?? 0);
});

test('more columns than there is room for are told', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    label: `第${index}列`,
    align: 'right' as const,
    most: 12,
  }));
  const layout = layOutTable(tableOf(many, [many.map(() => '1,234,567')]), A4);
  expect(layout.isRoomy).toBe(false);
  const { left, right } = layout.page.marginMm;
  expect(layout.columnsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(297 - left - right);
});
