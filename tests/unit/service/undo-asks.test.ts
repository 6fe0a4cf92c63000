import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FieldsAsked } from '#shared/contract/record.ts';
import { type Harness, openService, sendThrough } from '../../support/service-harness.ts';

const ACTIVITY: FieldsAsked<'activity'> = {
  date: '2024-05-12',
  title: '防灾减灾日宣讲',
  form: 'lecture',
  settings: ['community'],
  audience: 120,
};

/** Rows as the clipboard holds them. */
function rowsOf(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `2024-05-${String((at % 28) + 1).padStart(2, '0')}\t宣讲${at}\t安全宣讲\t社区\t${at}`,
  );
  return ['日期\t活动名称\t形式\t场所\t人数', ...rows, ''].join('\n');
}

async function importRows({ call }: Harness, count: number): Promise<string> {
  const preview = await call('import.preview', { source: { pasted: rowsOf(count) }, year: 2024 });
  const { stepId } = await call('import.apply', { planId: preview.planId });
  return stepId ?? '';
}

const totals = async ({ call }: Harness) => [
  (await call('record.list', { kind: 'activity', limit: 1 })).total,
  (await call('record.list', { kind: 'activity', limit: 1, deleted: true })).total,
];

const copies = ({ data }: Harness, step: string) =>
  readdirSync(path.join(data, 'backups')).filter((name) => name.endsWith(`-${step}.sqlite`));

async function reopened(harness: Harness): Promise<Harness> {
  await harness.service.close();
  return openService({ data: harness.data });
}

test('a step from before the start is told and not undone until that very step is confirmed', async () => {
  const first = await openService();
  const stepId = await importRows(first, 33);
  const again = await reopened(first);
  const { call, refused } = again;
  for (const input of [{}, { expected: stepId }]) {
    expect(await call('history.undo', input)).toMatchObject({
      outcome: 'asks',
      step: {
        id: stepId,
        label: '导入“粘贴的内容”',
        effect: { binned: { activity: 33 } },
        names: ['宣讲0', '宣讲1', '宣讲2'],
        asks: ['before-start', 'many'],
      },
    });
  }
  await refused('history.undo', { confirmed: 'b-another' }, 'stale');
  expect(await totals(again)).toEqual([33, 0]);

  expect(await call('history.undo', { confirmed: stepId })).toMatchObject({ outcome: 'done' });
  expect(await totals(again)).toEqual([0, 33]);
  expect((await call('ledger.status', {}))?.counts.activity).toBe(0);
  expect(await call('history.redo', { confirmed: stepId })).toMatchObject({
    step: { effect: { restored: { activity: 33 } } },
  });
  expect(await totals(again)).toEqual([33, 0]);
});

test('what was undone is offered again by a second import, out of the bin', async () => {
  const harness = await openService();
  const stepId = await importRows(harness, 5);
  await harness.call('history.undo', {});
  const { call } = harness;
  const preview = await call('import.preview', { source: { pasted: rowsOf(5) }, year: 2024 });
  expect(preview).toMatchObject({ added: { activity: 5 }, restored: 5, unchanged: 0 });
  const result = await call('import.apply', { planId: preview.planId });
  expect(result).toMatchObject({ added: { activity: 5 }, restored: 5, unchanged: 0 });
  expect(await totals(harness)).toEqual([5, 0]);
  await harness.refused('history.redo', { confirmed: stepId }, 'not-found');

  await call('history.undo', {});
  expect(await totals(harness)).toEqual([0, 5]);
});

test('a step of this sitting through few records is undone at once', async () => {
  const first = await openService();
  const old = await first.call('record.add', { kind: 'activity', input: ACTIVITY });
  const again = await reopened(first);
  await again.call('record.add', { kind: 'activity', input: { ...ACTIVITY, title: '今天的一场' } });
  expect(await again.call('history.undo', {})).toMatchObject({
    outcome: 'done',
    step: { effect: { binned: { activity: 1 } }, names: ['今天的一场'], asks: [] },
  });
  expect(await again.call('history.redo', {})).toMatchObject({ outcome: 'done' });
  await again.call('history.undo', {});
  expect(await again.call('history.undo', {})).toMatchObject({
    outcome: 'asks',
    step: { names: [old.title], asks: ['before-start'] },
  });
});

test('records behind a sent report are not touched unseen', async () => {
  const harness = await openService({ sample: true });
  const { call } = harness;
  const { records } = await call('record.list', {
    kind: 'activity',
    year: 2024,
    half: 1,
    limit: 1,
  });
  const [activity] = records;
  if (!activity) throw new Error('the sample has no activity');
  const { id: _, revision, createdAt: _1, updatedAt: _2, fileCount: _3, ...input } = activity;
  await call('record.change', {
    kind: 'activity',
    id: activity.id,
    revision,
    input: { ...input, audience: 9 },
  });
  await sendThrough(harness, { year: 2024, half: 1 });
  expect(await call('history.undo', {})).toMatchObject({
    outcome: 'asks',
    step: { asks: ['reported'], reports: [{ year: 2024, half: 1, state: 'sent' }] },
  });
  expect((await call('record.get', { kind: 'activity', id: activity.id })).audience).toBe(9);
});

test("the unit's particulars are not turned back unseen", async () => {
  const { call } = await openService();
  await call('unit.save', { name: '甲镇' });
  await call('unit.save', { name: '乙镇' });
  const asked = await call('history.undo', {});
  expect(asked).toMatchObject({ outcome: 'asks', step: { asks: ['unit'] } });
  expect((await call('unit.get', {})).name).toBe('乙镇');
  await call('history.undo', { confirmed: asked.step.id });
  expect((await call('unit.get', {})).name).toBe('甲镇');
});

test('another step than the one meant is never undone in its place', async () => {
  const harness = await openService();
  const { call, refused } = harness;
  const stepId = await importRows(harness, 3);
  await call('record.add', { kind: 'activity', input: ACTIVITY });
  await refused('history.undo', { expected: stepId }, 'stale');
  expect(await totals(harness)).toEqual([4, 0]);
});

test('an import with a record edited since is refused whole', async () => {
  const harness = await openService();
  const { call } = harness;
  const stepId = await importRows(harness, 3);
  const { records } = await call('record.list', { kind: 'activity', limit: 1 });
  await call('record.changeMany', {
    kind: 'activity',
    ids: [records[0]?.id ?? ''],
    patch: { place: '礼堂' },
  });
  await harness.refused('history.undo', { confirmed: stepId }, 'stale');
  expect(await totals(harness)).toEqual([3, 0]);
});

test('a copy of the ledger is kept before every import and every step through many records', async () => {
  let ms = Date.UTC(2024, 5, 3);
  const now = () => {
    ms += 1000;
    return new Date(ms).toISOString();
  };
  const harness = await openService({ now });
  const { call } = harness;
  await importRows(harness, 2);
  expect(copies(harness, 'import')).toHaveLength(1);
  const stepId = await importRows(harness, 30);
  expect(copies(harness, 'import')).toHaveLength(2);
  const ids = await call('record.ids', { kind: 'activity' });
  await call('record.changeMany', {
    kind: 'activity',
    ids: ids.slice(0, 20),
    patch: { place: '礼堂' },
  });
  await call('record.remove', { kind: 'activity', ids: ids.slice(0, 20) });
  expect(copies(harness, 'change')).toHaveLength(0);
  expect(copies(harness, 'remove')).toHaveLength(0);
  await call('history.undo', {});
  await call('history.undo', {});
  await call('history.undo', { confirmed: stepId });
  expect(copies(harness, 'undo')).toHaveLength(1);
  await call('history.redo', { confirmed: stepId });
  expect(copies(harness, 'redo')).toHaveLength(1);
  await call('record.changeMany', { kind: 'activity', ids, patch: { place: '礼堂' } });
  await call('record.remove', { kind: 'activity', ids });
  expect(copies(harness, 'change')).toHaveLength(1);
  const [copy = ''] = copies(harness, 'remove');

  const other = await openService();
  const folder = path.join(other.folder, '找回');
  await other.call('backup.restore', { path: path.join(harness.data, 'backups', copy), folder });
  expect((await other.call('record.list', { kind: 'activity', limit: 1 })).records[0]?.place).toBe(
    '礼堂',
  );
  expect((await other.call('ledger.status', {}))?.counts.activity).toBe(30);
});
