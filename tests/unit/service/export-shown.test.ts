import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/exchange/cells/read-workbook.ts';
import type { ExportedList } from '#shared/contract/ledger.ts';
import type { FieldsAsked } from '#shared/contract/record.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const ACTIVITIES: FieldsAsked<'activity'>[] = [
  {
    date: '2024-03-01',
    title: '甲：工地宣讲',
    form: 'lecture',
    settings: ['enterprise'],
    audience: 80,
  },
  {
    date: '2024-05-12',
    title: '乙：村里演练',
    form: 'drill',
    settings: ['village'],
    audience: 120,
  },
  {
    date: '2024-08-02',
    title: '丙：村里宣讲',
    form: 'lecture',
    settings: ['village'],
    audience: 60,
  },
];

async function withActivities(): Promise<Harness> {
  const harness = await openService();
  await harness.call('unit.save', { name: '示例镇' });
  for (const input of ACTIVITIES) await harness.call('record.add', { kind: 'activity', input });
  return harness;
}

async function sheetOf(harness: Harness, list: ExportedList): Promise<string[][]> {
  const file = path.join(harness.folder, '..', `导出-${Math.random()}.xlsx`);
  await harness.call('ledger.exportWorkbook', { path: file, list });
  const { sheets } = readWorkbook(readFileSync(file), 'x.xlsx');
  expect(sheets).toHaveLength(1);
  return (sheets[0]?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
}

test('what a list shows is what is exported: its filter, order and columns', async () => {
  const harness = await withActivities();
  expect(
    await sheetOf(harness, {
      kind: 'activity',
      settings: ['village'],
      sort: { field: 'date', descending: true },
      columns: ['title', 'audience', 'date', 'fileCount'],
    }),
  ).toEqual([
    ['活动名称', '受众人次', '日期', '佐证材料数'],
    ['丙：村里宣讲', '60', '2024-08-02', '0'],
    ['乙：村里演练', '120', '2024-05-12', '0'],
  ]);
});

test('the search and the period narrow an export as they narrow the list', async () => {
  const harness = await withActivities();
  const columns = ['title'];
  expect(
    await sheetOf(harness, { kind: 'activity', search: '宣讲', year: 2024, half: 1, columns }),
  ).toEqual([['活动名称'], ['甲：工地宣讲']]);
});

test('ticked records are exported in the order shown, counted by kind', async () => {
  const harness = await withActivities();
  const { records } = await harness.call('record.list', { kind: 'activity' });
  const file = path.join(harness.folder, '..', '勾选.xlsx');
  const done = await harness.call('ledger.exportWorkbook', {
    path: file,
    list: { kind: 'activity', ids: records.slice(0, 2).map(({ id }) => id) },
  });
  expect(done.records).toEqual({ activity: 2, pilot: 0, work: 0, case: 0 });
});

test('with all columns the exported list imports back as nothing new', async () => {
  const harness = await withActivities();
  const file = path.join(harness.folder, '..', '上半年.xlsx');
  await harness.call('ledger.exportWorkbook', {
    path: file,
    list: { kind: 'activity', year: 2024, half: 1 },
  });
  const preview = await harness.call('import.preview', { source: { path: file } });
  expect(preview).toMatchObject({ refused: [], unchanged: 2, added: { activity: 0 } });
});

test('columns only the ledger knows are passed over on import', async () => {
  const harness = await withActivities();
  const file = path.join(harness.folder, '..', '列.xlsx');
  await harness.call('ledger.exportWorkbook', {
    path: file,
    list: {
      kind: 'activity',
      columns: [
        'date',
        'title',
        'form',
        'settings',
        'sessions',
        'audience',
        // One of them is dated ahead, and held all the same.
        'status',
        'fileCount',
        'updatedAt',
      ],
    },
  });
  const preview = await harness.call('import.preview', { source: { path: file } });
  expect(preview).toMatchObject({ refused: [], unchanged: 3, added: { activity: 0 } });
});

test('links to other records are counted in the workbook and passed over on import', async () => {
  const harness = await withActivities();
  const { records } = await harness.call('record.list', { kind: 'activity' });
  const activityIds = records.map(({ id }) => id);
  const input = { year: 2024, title: '村里的案例', activityIds };
  await harness.call('record.add', { kind: 'case', input });
  const file = path.join(harness.folder, '..', '案例.xlsx');
  const columns = ['year', 'title', 'activityIds', 'pilotIds', 'fileCount'];
  await harness.call('ledger.exportWorkbook', { path: file, list: { kind: 'case', columns } });
  const preview = await harness.call('import.preview', { source: { path: file } });
  expect(preview).toMatchObject({ refused: [], unchanged: 1, added: { case: 0 } });
});

test('a column that the kind does not have is refused', async () => {
  const harness = await withActivities();
  await expect(
    harness.call('ledger.exportWorkbook', {
      path: path.join(harness.folder, '..', '错.xlsx'),
      list: { kind: 'pilot', columns: ['audience'] },
    }),
  ).rejects.toThrow('安全宣传试点没有“audience”这一列。');
});
