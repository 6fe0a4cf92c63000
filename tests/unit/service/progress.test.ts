import path from 'node:path';
import { expect, test } from 'vitest';
import type { ServiceEvents } from '#shared/contract/events.ts';
import { type Harness, openService, sign, writeScan } from '../../support/service-harness.ts';

const LEDGER = path.join(import.meta.dirname, '..', '..', 'documents', 'workbooks');

/** How far a task was told to be, each time; never back and never beyond the whole. */
function portions({ events }: Harness, task: string, label: string): number[] {
  const told = events
    .filter(({ event }) => event === 'progress')
    .map(({ payload }) => payload as ServiceEvents['progress'])
    .filter((progress) => progress.task === task && progress.label === label && progress.of > 0)
    .map(({ done, of }) => done / of);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(Math.max(...told)).toBeLessThanOrEqual(1);
  return told;
}

/** Tasks whose end was not told. */
function unended({ events }: Harness): string[] {
  const open = new Map<string, boolean>();
  for (const { event, payload } of events) {
    if (event !== 'progress') continue;
    const { task, done, of } = payload as ServiceEvents['progress'];
    open.set(task, of === 0 || done < of);
  }
  return [...open].flatMap(([task, isOpen]) => (isOpen ? [task] : []));
}

test('work that a call told of is over with the call, also where it fails', async () => {
  const harness = await openService({ sample: true });
  const { folder, call } = harness;
  await call('ledger.exportWorkbook', { path: path.join(folder, '台账.xlsx') });
  const { planId } = await call('import.preview', {
    source: { path: path.join(LEDGER, '示例镇台账2024.xlsx') },
  });
  await call('import.apply', { planId });
  const { records } = await call('record.list', { kind: 'activity', limit: 1 });
  const paths = [writeScan(folder), path.join(folder, '没有这个文件.jpg')];
  await harness.refused('file.attach', { record: { kind: 'activity', id: records[0]?.id }, paths });
  await harness.refused('import.preview', { source: { path: paths[1] } });
  const told = harness.events.filter(({ event }) => event === 'progress');
  expect(told.map(({ payload }) => (payload as ServiceEvents['progress']).task)).toEqual(
    expect.arrayContaining(['export', 'import', 'attach']),
  );
  expect(unended(harness)).toEqual([]);
});

test('an import of 33 rows tells how far it is', async () => {
  const harness = await openService();
  const file = path.join(LEDGER, '示例镇台账2024.xlsx');
  const { planId } = await harness.call('import.preview', { source: { path: file } });
  await harness.call('import.apply', { planId });
  expect(portions(harness, 'import', '写入台账').length).toBeGreaterThan(3);
});

test('a report tells each form and each file of its package', async () => {
  const harness = await openService({ sample: true });
  const which = { year: 2024, half: 2 } as const;
  await harness.call('report.freeze', which);
  await sign(harness, which);
  await harness.call('report.pack', { ...which, outDir: path.join(harness.folder, 'out') });
  expect(portions(harness, 'package', '填写表格').length).toBeGreaterThan(1);
  expect(portions(harness, 'package', '写入报送材料').at(-1)).toBe(1);
});

test('a backup tells its bytes to the last', async () => {
  const harness = await openService({ sample: true });
  await harness.call('backup.create', { path: path.join(harness.folder, '备份.zip') });
  expect(portions(harness, 'backup', '写入备份').at(-1)).toBe(1);
});
