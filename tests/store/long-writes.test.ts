import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lastUndoable, listBatches, redo, undo } from '#main/store/changes/history.ts';
import { planTurns } from '#main/store/changes/plan-turn.ts';
import { ROWS_AT_ONCE } from '#main/store/changes/put-rows.ts';
import { turnEffect } from '#main/store/changes/turn-effect.ts';
import { listRecords } from '#main/store/find-records.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { checkSearch } from '#main/store/snapshot.ts';
import { insertRecords, patchRecords, removeRecords } from '#main/store/write-records.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { BUILT_COPIER } from '../support/built-threads.ts';
import { anActivity } from '../support/ledger-records.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
  WRITER,
} from '../support/ledger-temp.ts';

const COUNT = 3 * ROWS_AT_ONCE + 50;
const PAUSES = [1, 2, 3].map((portion) => [portion * ROWS_AT_ONCE, COUNT]);

const inputs = Array.from({ length: COUNT }, (_, n) => ({
  input: anActivity({ title: `消防演练${n}`, place: '礼堂' }),
}));

const addAll = (ledger: Ledger) =>
  ledger.write(WRITER, (write) => insertRecords(write, 'activity', inputs));

const liveCount = async (ledger: Ledger, text = '') =>
  (await listRecords(ledger, 'activity', { text, limit: 1 })).total;

const stop = async () => {
  throw new Refusal('cancelled', '已停止，这一步什么也没有改。');
};

it('answers reads with what was before while many rows are written', async () => {
  const ledger = await openTestLedger();
  const seen: number[][] = [];
  await ledger.write(
    WRITER,
    (write) => insertRecords(write, 'activity', inputs),
    async (done, of) => {
      seen.push([done, of]);
      expect(await liveCount(ledger)).toBe(0);
      expect(await liveCount(ledger, '消防')).toBe(0);
    },
  );
  expect(seen).toEqual(PAUSES);
  expect(await liveCount(ledger, '消防')).toBe(COUNT);
});

it('answers reads while a step is undone and redone, which then holds whole', async () => {
  const ledger = await openTestLedger();
  await addAll(ledger);
  const batch = (await lastUndoable(ledger))?.id ?? '';
  const seen: number[][] = [];
  const whileLive = (live: number) => async (done: number, of: number) => {
    seen.push([done, of]);
    expect(await liveCount(ledger)).toBe(live);
  };
  await undo(ledger, batch, '经办人', whileLive(COUNT));
  expect(await liveCount(ledger)).toBe(0);
  await redo(ledger, batch, '经办人', whileLive(0));
  expect(await liveCount(ledger, '消防')).toBe(COUNT);
  expect(seen).toEqual([...PAUSES, ...PAUSES]);
});

it('leaves nothing of a step that is stopped between its portions', async () => {
  const ledger = await openTestLedger();
  const ids = await addAll(ledger);
  const batches = await listBatches(ledger, { limit: 10, offset: 0 });
  const before = await listRecords(ledger, 'activity', {});
  const tries = [
    ledger.write(WRITER, (write) => patchRecords(write, 'activity', ids, { place: '广场' }), stop),
    ledger.write(WRITER, (write) => removeRecords(write, 'activity', ids), stop),
    undo(ledger, batches[0]?.id ?? '', '经办人', stop),
  ];
  for (const attempt of tries) await expectRefusal(attempt, 'cancelled');
  expect(await listRecords(ledger, 'activity', {})).toEqual(before);
  expect(await listBatches(ledger, { limit: 10, offset: 0 })).toEqual(batches);
  expect(await checkSearch(ledger)).toEqual([]);
  await undo(ledger, batches[0]?.id ?? '', '经办人');
  expect(await liveCount(ledger)).toBe(0);
});

it('holds a portion of a step at once, and tells of all of it', async () => {
  const ledger = await openTestLedger();
  const ids = await addAll(ledger);
  await ledger.write(WRITER, async (write) => {
    await patchRecords(write, 'activity', ids, { place: '广场' });
    await patchRecords(write, 'activity', ids.slice(0, 10), { audience: 7 });
  });
  const batch = (await lastUndoable(ledger))?.id ?? '';
  const plan = await planTurns(ledger, batch, 'undo', '2024-06-03T01:00:00.000Z');
  const turned: string[] = [];
  for await (const { turns } of plan.portions()) {
    expect(turns.length).toBeLessThanOrEqual(ROWS_AT_ONCE);
    for (const { id, left, target } of turns) {
      turned.push(id);
      expect(target).toMatchObject({ place: '礼堂', audience: 0 });
      expect(left).toMatchObject({ place: '广场', audience: turned.length <= 10 ? 7 : 0 });
    }
  }
  expect(turned).toEqual(ids);
  const told = await turnEffect(ledger, batch, 'undo', 2);
  expect(told.recordIds).toEqual(ids);
  expect(told.effect.changed.activity).toBe(COUNT);
});

it('writes records in the order they were made, and names them in the order they were chosen', async () => {
  const ledger = await openTestLedger();
  const ids = await addAll(ledger);
  const chosen = ids.toReversed();
  const names = await ledger.write(WRITER, (write) => removeRecords(write, 'activity', chosen));
  expect(names).toEqual(inputs.map(({ input }) => input.title).toReversed());
  const removal = (await lastUndoable(ledger))?.id ?? '';
  const logged = await ledger.db
    .selectFrom('change_log')
    .select('subjectId')
    .where('batchId', '=', removal)
    .orderBy('id')
    .execute();
  expect(logged.map(({ subjectId }) => subjectId)).toEqual(ids);
});

it('leaves the log of a long step to a thread, and has it folded by the time it is closed', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openLedger(root, { ...testOptions(), copyThread: BUILT_COPIER });
  const { database } = ledger.folder;
  const many = Array.from({ length: 10 }, () => inputs).flat();
  const empty = statSync(database).size;
  await ledger.write(WRITER, (write) => insertRecords(write, 'activity', many));
  expect(statSync(`${database}-wal`).size).toBeGreaterThan(4_096_000);
  expect(statSync(database).size).toBe(empty);
  await expect.poll(() => statSync(database).size).toBeGreaterThan(4_096_000);
  expect(await liveCount(ledger, '消防')).toBe(many.length);
  await ledger.close();
  expect(existsSync(`${database}-wal`)).toBe(false);
});
