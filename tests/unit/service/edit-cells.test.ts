import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anActivity } from '../../support/ledger-records.ts';
import { openService } from '../../support/service-harness.ts';

const kind = 'activity' as const;

test('cells of many records are one step, undone at once; what is so already is not counted', async () => {
  const { call } = await openService();
  const first = await call('record.add', { kind, input: anActivity({ title: '甲', place: '旧' }) });
  const second = await call('record.add', { kind, input: anActivity({ title: '乙' }) });
  const edits = [
    { id: first.id, patch: { place: '旧' } },
    { id: second.id, patch: { place: '新', audience: 30 } },
  ];
  expect(await call('record.editCells', { kind, edits })).toEqual({ changed: 1, names: ['乙'] });
  expect(await call('record.get', { kind, id: second.id })).toMatchObject({
    place: '新',
    audience: 30,
    title: '乙',
  });
  expect((await call('record.get', { kind, id: first.id })).revision).toBe(first.revision);

  const both = [first, second].map(({ id }) => ({ id, patch: { audience: 7 } }));
  await call('record.editCells', { kind, edits: both });
  expect((await call('history.state', {})).undo?.label).toBe('在表格里修改2条宣传活动');
  await call('history.undo', {});
  const audience = async (id: string) => {
    const record = await call('record.get', { kind, id });
    return 'audience' in record ? record.audience : null;
  };
  expect([await audience(first.id), await audience(second.id)]).toEqual([0, 30]);
});

test('one cell is named by its record and its field', async () => {
  const { call } = await openService();
  const { id } = await call('record.add', { kind, input: anActivity({ title: '消防演练' }) });
  await call('record.editCells', { kind, edits: [{ id, patch: { audience: 90 } }] });
  expect((await call('history.state', {})).undo?.label).toBe('修改宣传活动“消防演练”的受众人次');
});

test('a cell that a record cannot hold refuses the whole step, and so does a record in the bin', async () => {
  const { call, refused } = await openService();
  const first = await call('record.add', { kind, input: anActivity() });
  const second = await call('record.add', { kind, input: anActivity({ title: '乙' }) });
  const edits = (patch: Record<string, unknown>) => [
    { id: first.id, patch: { place: '新' } },
    { id: second.id, patch },
  ];
  await refused('record.editCells', { kind, edits: edits({ audience: -1 }) }, 'invalid-input');
  await refused('record.editCells', { kind, edits: edits({ nonsense: 1 }) }, 'invalid-input');
  await call('record.remove', { kind, ids: [second.id] });
  await refused('record.editCells', { kind, edits: edits({ place: '新' }) }, 'not-found');
  expect(await call('record.get', { kind, id: first.id })).toMatchObject({ place: '' });
});

test('a copy is kept before the cells of more than twenty records', async () => {
  const { call, data } = await openService();
  const edits: { id: string; patch: Record<string, unknown> }[] = [];
  for (let at = 0; at < 21; at += 1) {
    const { id } = await call('record.add', { kind, input: anActivity({ title: `第${at}号` }) });
    edits.push({ id, patch: { place: '广场' } });
  }
  await call('record.editCells', { kind, edits });
  const copies = readdirSync(path.join(data, 'backups'));
  expect(copies.filter((name) => name.endsWith('-change.sqlite'))).toHaveLength(1);
});
