import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchSetting } from '#main/store/app-settings.ts';
import { applyChanges } from '#main/store/changes/apply-changes.ts';
import {
  lastRedoable,
  lastUndoable,
  listBatches,
  listHistory,
  redo,
  undo,
} from '#main/store/changes/history.ts';
import { turnEffect } from '#main/store/changes/turn-effect.ts';
import { countRecords } from '#main/store/count-records.ts';
import { attachFiles, listFiles } from '#main/store/files/file-rows.ts';
import { storeBytes } from '#main/store/files/stored-files.ts';
import { findImportKeys, getRecord, listRecords } from '#main/store/find-records.ts';
import type { Ledger, WritableLedger } from '#main/store/schema/ledger.ts';
import { checkSearch } from '#main/store/snapshot.ts';
import { getUnit, saveUnit } from '#main/store/unit.ts';
import {
  insertRecords,
  patchRecords,
  purgeRecords,
  removeRecords,
  restoreRecords,
  updateRecord,
} from '#main/store/write-records.ts';
import { settingsSchema } from '#shared/contract/settings.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { anActivity, aPilot } from '../support/ledger-records.ts';
import { expectRefusal, openTestLedger, WRITER } from '../support/ledger-temp.ts';

/** Runs a write and tells its batch. */
async function batchOf(
  ledger: Ledger,
  work: (write: WritableLedger) => Promise<unknown>,
): Promise<string> {
  return ledger.write(WRITER, async (write) => {
    await work(write);
    return write.batch.id;
  });
}

/** All that a clerk can see in the ledger: records, files and search; not revisions or times of change. */
async function visible(ledger: Ledger): Promise<unknown> {
  const rows = await ledger.db
    .selectFrom('activity')
    .selectAll()
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute();
  const files = await ledger.db
    .selectFrom('record_file')
    .selectAll()
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute();
  const { total } = await listRecords(ledger, 'activity', { text: '消防' });
  return {
    rows: rows.map((row) => ({ ...row, seq: 0, revision: 0, updatedAt: '' })),
    files,
    total,
    search: await checkSearch(ledger),
  };
}

/** Records and files that are in the tables, live or binned. */
async function idsKept(ledger: Ledger): Promise<string[]> {
  const records = await ledger.db.selectFrom('activity').select('id').execute();
  const files = await ledger.db.selectFrom('record_file').select('id').execute();
  return [...records, ...files].map(({ id }) => id).sort();
}

/** Those that were ever added. */
async function idsEver(ledger: Ledger): Promise<string[]> {
  const rows = await ledger.db.selectFrom('change_log').select('subjectId').distinct().execute();
  return rows.map(({ subjectId }) => subjectId).sort();
}

/** As versions before the bin took what was undone: additions were dropped from the tables. */
async function undoAsFormerly(ledger: Ledger, target: string): Promise<void> {
  await ledger.write({ ...WRITER, kind: 'undo', target }, async (write) => {
    const rows = await write.db.selectFrom('activity').selectAll().execute();
    const changes = rows.map(({ seq: _, ...row }) => ({ id: row.id, before: row, after: null }));
    await applyChanges(write, 'activity', 'undo', changes);
  });
}

const import1000 = (write: WritableLedger) =>
  insertRecords(
    write,
    'activity',
    Array.from({ length: 1200 }, (_, n) => ({
      input: anActivity({ title: `消防演练${n}`, audience: n }),
      importKey: `row-${n}`,
    })),
  );

describe('an import of more than a thousand rows', () => {
  it('is undone and redone whole, and its rows keep their ids', async () => {
    const ledger = await openTestLedger();
    const empty = await visible(ledger);
    const batch = await batchOf(ledger, import1000);
    const full = await visible(ledger);
    await undo(ledger, batch, '经办人');
    expect(await visible(ledger)).toEqual(empty);
    await redo(ledger, batch, '经办人');
    expect(await visible(ledger)).toEqual(full);
    expect((await listRecords(ledger, 'activity', { text: 'xfyl', limit: 1 })).total).toBe(1200);
  });

  it('goes to the bin when undone, whole, with the moment of the undo', async () => {
    const ledger = await openTestLedger();
    const batch = await batchOf(ledger, import1000);
    await undo(ledger, batch, '经办人');
    expect((await listRecords(ledger, 'activity', { deleted: true, limit: 1 })).total).toBe(1200);
    expect((await listRecords(ledger, 'activity', { deleted: true, text: 'xfyl777' })).total).toBe(
      1,
    );
    expect(await countRecords(ledger)).toMatchObject({ activity: 0 });
    const [undone] = await listBatches(ledger, { limit: 1, offset: 0 });
    const days = await ledger.db.selectFrom('activity').select('deletedAt').distinct().execute();
    expect(days).toEqual([{ deletedAt: undone?.at }]);
  });

  it('can be imported again after an undo, out of the bin, and then no longer redone', async () => {
    const ledger = await openTestLedger();
    const batch = await batchOf(ledger, import1000);
    await undo(ledger, batch, '经办人');
    const known = await findImportKeys(ledger, 'activity', ['row-7']);
    expect(known.get('row-7')).toMatchObject({ deleted: true });
    const { records } = await listRecords(ledger, 'activity', { deleted: true });
    const ids = records.map(({ id }) => id);
    await ledger.write(WRITER, (write) => restoreRecords(write, 'activity', ids));
    const before = await visible(ledger);
    await expectRefusal(redo(ledger, batch, '经办人'), 'stale');
    expect(await visible(ledger)).toEqual(before);
  });

  it('undone by a former version, which dropped the rows, is redone whole and undone into the bin', async () => {
    const ledger = await openTestLedger();
    const batch = await batchOf(ledger, import1000);
    const full = await visible(ledger);
    await undoAsFormerly(ledger, batch);
    expect(await idsKept(ledger)).toEqual([]);
    expect((await lastRedoable(ledger))?.id).toBe(batch);
    await redo(ledger, batch, '经办人');
    expect(await visible(ledger)).toEqual(full);
    await undo(ledger, batch, '经办人');
    expect((await listRecords(ledger, 'activity', { deleted: true, limit: 1 })).total).toBe(1200);
    await redo(ledger, batch, '经办人');
    expect(await visible(ledger)).toEqual(full);
  });
});

it('tells how each record came into the bin, an undo among the ways', async () => {
  const ledger = await openTestLedger();
  let ids: string[] = [];
  await ledger.write({ operator: '甲岗', label: '导入' }, async (write) => {
    ids = await insertRecords(write, 'pilot', [
      { input: aPilot({ name: '一' }) },
      { input: aPilot({ name: '二' }) },
    ]);
  });
  const added = (await lastUndoable(ledger))?.id ?? '';
  await undo(ledger, added, '乙岗');
  await ledger.write(WRITER, (write) => restoreRecords(write, 'pilot', ids.slice(1)));
  await ledger.write({ operator: '丙岗', label: '删除1条' }, (write) =>
    removeRecords(write, 'pilot', ids.slice(1)),
  );
  const { records } = await listRecords(ledger, 'pilot', { deleted: true });
  expect(records.map(({ name, removal }) => [name, removal?.operator, removal?.label])).toEqual([
    ['二', '丙岗', '删除1条'],
    ['一', '乙岗', '撤销：导入'],
  ]);
  expect((await listRecords(ledger, 'pilot')).records.map(({ removal }) => removal)).toEqual([]);
});

it('does not redo over what was taken out of the bin and worked on', async () => {
  const ledger = await openTestLedger();
  let ids: string[] = [];
  const batch = await batchOf(ledger, async (write) => {
    ids = await insertRecords(write, 'activity', [
      { input: anActivity({ title: '甲' }) },
      { input: anActivity({ title: '乙' }) },
    ]);
  });
  await undo(ledger, batch, '经办人');
  await ledger.write(WRITER, (write) => restoreRecords(write, 'activity', ids.slice(0, 1)));
  await ledger.write(WRITER, (write) =>
    patchRecords(write, 'activity', ids.slice(0, 1), { title: '甲改' }),
  );
  const before = await visible(ledger);
  expect(await lastRedoable(ledger)).toBeNull();
  await expectRefusal(redo(ledger, batch, '经办人'), 'stale');
  expect(await visible(ledger)).toEqual(before);
});

it('a batch that adds and edits the same record is undone and redone as one', async () => {
  const ledger = await openTestLedger();
  const batch = await batchOf(ledger, async (write) => {
    const ids = await insertRecords(write, 'activity', [{ input: anActivity({ title: '甲' }) }]);
    await patchRecords(write, 'activity', ids, { title: '消防甲' });
  });
  const full = await visible(ledger);
  await undo(ledger, batch, '经办人');
  expect((await listRecords(ledger, 'activity')).total).toBe(0);
  await redo(ledger, batch, '经办人');
  expect(await visible(ledger)).toEqual(full);
});

it('tells beforehand what a turn does, by kind', async () => {
  const ledger = await openTestLedger();
  let ids: string[] = [];
  await batchOf(ledger, async (write) => {
    ids = await insertRecords(write, 'pilot', [{ input: aPilot({ name: '甲村' }) }]);
  });
  const removal = await batchOf(ledger, (write) => removeRecords(write, 'pilot', ids));
  const mixed = await batchOf(ledger, async (write) => {
    await restoreRecords(write, 'pilot', ids);
    await insertRecords(write, 'activity', [{ input: anActivity({ title: '乙' }) }]);
    await saveUnit(write, unitSchema.parse({ name: '某镇' }));
  });
  expect(await turnEffect(ledger, mixed, 'undo', 3)).toMatchObject({
    effect: { binned: { pilot: 1, activity: 1 }, restored: { pilot: 0 }, changed: { pilot: 0 } },
    names: ['甲村', '乙'],
    unit: true,
  });
  await undo(ledger, mixed, '经办人');
  expect(await turnEffect(ledger, mixed, 'redo', 1)).toMatchObject({
    effect: { restored: { pilot: 1, activity: 1 } },
    names: ['甲村'],
  });
  expect(await turnEffect(ledger, removal, 'undo', 1)).toMatchObject({
    effect: { restored: { pilot: 1 } },
    unit: false,
  });
});

it('undoes any batch, not only the last, when nothing later touched its records', async () => {
  const ledger = await openTestLedger();
  const first = await batchOf(ledger, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity({ title: '甲' }) }]),
  );
  await batchOf(ledger, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity({ title: '乙' }) }]),
  );
  await undo(ledger, first, '经办人');
  const { records } = await listRecords(ledger, 'activity');
  expect(records.map(({ title }) => title)).toEqual(['乙']);
});

it('refuses to undo what a later change has touched, and turns nothing back', async () => {
  const ledger = await openTestLedger();
  let ids: string[] = [];
  const batch = await batchOf(ledger, async (write) => {
    ids = await insertRecords(write, 'activity', [
      { input: anActivity() },
      { input: anActivity() },
    ]);
  });
  const edit = await batchOf(ledger, (write) =>
    patchRecords(write, 'activity', ids.slice(1), { audience: 9 }),
  );
  const before = await visible(ledger);
  await expectRefusal(undo(ledger, batch, '经办人'), 'stale');
  expect(await visible(ledger)).toEqual(before);
  await undo(ledger, edit, '经办人');
  await undo(ledger, batch, '经办人');
  expect((await listRecords(ledger, 'activity')).total).toBe(0);
});

it('refuses to undo twice, and to redo what stands', async () => {
  const ledger = await openTestLedger();
  const batch = await batchOf(ledger, (write) =>
    insertRecords(write, 'pilot', [{ input: aPilot() }]),
  );
  await expectRefusal(redo(ledger, batch, '经办人'), 'stale');
  await undo(ledger, batch, '经办人');
  await expectRefusal(undo(ledger, batch, '经办人'), 'stale');
});

it('does not take a record away from under files attached to it since', async () => {
  const ledger = await openTestLedger();
  let id = '';
  const batch = await batchOf(ledger, async (write) => {
    [id = ''] = await insertRecords(write, 'activity', [{ input: anActivity() }]);
  });
  const stored = await storeBytes(ledger.folder, Buffer.from('photo'), '照片.jpg');
  const attached = await batchOf(ledger, (write) =>
    attachFiles(write, { kind: 'activity', id }, [
      { stored, name: '照片.jpg', mediaType: 'image/jpeg' },
    ]),
  );
  await expectRefusal(undo(ledger, batch, '经办人'), 'stale');
  await undo(ledger, attached, '经办人');
  expect(await listFiles(ledger, { kind: 'activity', id })).toEqual([]);
  await redo(ledger, attached, '经办人');
  expect(await listFiles(ledger, { kind: 'activity', id })).toHaveLength(1);
});

it('puts a record back into the bin with its files when its restoring is undone', async () => {
  const ledger = await openTestLedger();
  let id = '';
  await batchOf(ledger, async (write) => {
    [id = ''] = await insertRecords(write, 'activity', [{ input: anActivity() }]);
  });
  const record = { kind: 'activity', id } as const;
  const stored = await storeBytes(ledger.folder, Buffer.from('photo'), '照片.jpg');
  const file = { stored, name: '照片.jpg', mediaType: 'image/jpeg' };
  await batchOf(ledger, (write) => attachFiles(write, record, [file]));
  await batchOf(ledger, (write) => removeRecords(write, 'activity', [id]));
  const restoring = await batchOf(ledger, (write) => restoreRecords(write, 'activity', [id]));
  await undo(ledger, restoring, '经办人');
  expect((await listRecords(ledger, 'activity', { deleted: true })).records).toMatchObject([
    { id, fileCount: 1 },
  ]);
});

it('undoes the unit, but neither settings nor emptying the bin', async () => {
  const ledger = await openTestLedger();
  const unit = unitSchema.parse({ name: '某街道' });
  await batchOf(ledger, (write) => saveUnit(write, unit));
  const renamed = await batchOf(ledger, (write) => saveUnit(write, { ...unit, name: '某镇' }));
  const setting = await batchOf(ledger, (write) =>
    patchSetting(write, 'settings', settingsSchema, { theme: 'dark' }),
  );
  expect((await lastUndoable(ledger))?.id).toBe(renamed);
  await expectRefusal(undo(ledger, setting, '经办人'), 'not-found');
  await undo(ledger, renamed, '经办人');
  expect((await getUnit(ledger))?.name).toBe('某街道');

  let ids: string[] = [];
  await batchOf(ledger, async (write) => {
    ids = await insertRecords(write, 'pilot', [{ input: aPilot() }]);
  });
  await batchOf(ledger, (write) => removeRecords(write, 'pilot', ids));
  const purge = await batchOf(ledger, (write) => purgeRecords(write, 'pilot', ids));
  await expectRefusal(undo(ledger, purge, '经办人'), 'not-found');
});

it('tells what the next undo and redo are, like any editor', async () => {
  const ledger = await openTestLedger();
  const batches: string[] = [];
  for (const name of ['一', '二', '三']) {
    batches.push(
      await batchOf(ledger, (write) =>
        insertRecords(write, 'pilot', [{ input: aPilot({ name }) }]),
      ),
    );
  }
  const state = async () => [(await lastUndoable(ledger))?.id, (await lastRedoable(ledger))?.id];
  const [one = '', two = '', three = ''] = batches;
  expect(await state()).toEqual([three, undefined]);
  await undo(ledger, three, '经办人');
  expect(await state()).toEqual([two, three]);
  await undo(ledger, two, '经办人');
  expect(await state()).toEqual([one, two]);
  await redo(ledger, two, '经办人');
  expect(await state()).toEqual([two, three]);
  await batchOf(ledger, (write) =>
    patchSetting(write, 'settings', settingsSchema, { theme: 'dark' }),
  );
  expect((await state())[1]).toBe(three);
  await batchOf(ledger, (write) => insertRecords(write, 'pilot', [{ input: aPilot() }]));
  expect((await state())[1]).toBeUndefined();
});

it("tells a record's history with operator, time, and what was before and after", async () => {
  const ledger = await openTestLedger();
  let id = '';
  await ledger.write({ operator: '甲岗', label: '新增活动' }, async (write) => {
    [id = ''] = await insertRecords(write, 'activity', [{ input: anActivity({ audience: 1 }) }]);
  });
  await ledger.write({ operator: '乙岗', label: '编辑活动' }, (write) =>
    updateRecord(write, 'activity', id, 1, anActivity({ audience: 2 })),
  );
  const history = await listHistory(ledger, { kind: 'activity', id });
  expect(history).toMatchObject([
    {
      operator: '乙岗',
      label: '编辑活动',
      action: 'edit',
      before: { audience: 1, settings: ['enterprise'] },
      after: { audience: 2 },
    },
    { operator: '甲岗', action: 'add', before: null, after: { audience: 1 } },
  ]);
  expect((await listBatches(ledger, { limit: 10, offset: 0 })).map(({ label }) => label)).toEqual([
    '编辑活动',
    '新增活动',
  ]);
});

it('cannot be rewritten', async () => {
  const ledger = await openTestLedger();
  await batchOf(ledger, (write) => insertRecords(write, 'pilot', [{ input: aPilot() }]));
  for (const table of ['change_log', 'change_batch'] as const) {
    await expect(ledger.db.deleteFrom(table).execute()).rejects.toThrow('append-only');
    await expect(
      ledger.db
        .updateTable(table)
        .set({ id: '9' as never })
        .execute(),
    ).rejects.toThrow('append-only');
  }
});

it('leads back from any series of changes to the empty ledger and forward again', async () => {
  const step = fc.record({
    action: fc.constantFrom('add', 'edit', 'remove', 'restore', 'attach', 'undo', 'redo'),
    pick: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const ledger = await openTestLedger();
      const states = new Map<string | undefined, unknown>([[undefined, await visible(ledger)]]);
      for (const { action, pick } of steps) {
        await doStep(ledger, action, pick);
        states.set((await lastUndoable(ledger))?.id, await visible(ledger));
      }
      const end = await visible(ledger);
      const undone: string[] = [];
      for (let last = await lastUndoable(ledger); last; last = await lastUndoable(ledger)) {
        expect(await visible(ledger)).toEqual(states.get(last.id));
        await undo(ledger, last.id, '经办人');
        undone.push(last.id);
      }
      expect(await visible(ledger)).toEqual(states.get(undefined));
      expect(await idsKept(ledger)).toEqual(await idsEver(ledger));
      for (const id of undone.reverse()) {
        expect((await lastRedoable(ledger))?.id).toBe(id);
        await redo(ledger, id, '经办人');
      }
      expect(await visible(ledger)).toEqual(end);
    }),
    { numRuns: 40 },
  );
});

async function doStep(ledger: Ledger, action: string, pick: number): Promise<void> {
  if (action === 'undo' || action === 'redo') {
    const batch = await (action === 'undo' ? lastUndoable(ledger) : lastRedoable(ledger));
    if (batch) await (action === 'undo' ? undo : redo)(ledger, batch.id, '经办人');
    return;
  }
  const rows = await ledger.db.selectFrom('activity').select('id').orderBy('id').execute();
  const id = rows[pick % Math.max(1, rows.length)]?.id;
  const stored = await storeBytes(ledger.folder, Buffer.from(`photo ${pick}`), 'a.jpg');
  await ledger.write(WRITER, async (write) => {
    if (action === 'add' || id === undefined) {
      await insertRecords(write, 'activity', [
        { input: anActivity({ title: `消防${pick}` }) },
        { input: anActivity({ title: `安全${pick}` }) },
      ]);
    } else if (action === 'edit') {
      await patchRecords(write, 'activity', [id], { title: `消防改${pick}`, audience: pick });
      await patchRecords(write, 'activity', [id], { place: `地点${pick}` });
    } else if (action === 'remove') {
      await removeRecords(write, 'activity', [id]);
    } else if (action === 'restore') {
      await restoreRecords(write, 'activity', [id]);
    } else {
      await attachFiles(write, { kind: 'activity', id }, [
        { stored, name: 'a.jpg', mediaType: 'image/jpeg' },
      ]);
    }
  });
}

it('shows a restored record as it was', async () => {
  const ledger = await openTestLedger();
  let id = '';
  await batchOf(ledger, async (write) => {
    [id = ''] = await insertRecords(write, 'activity', [{ input: anActivity({ place: '礼堂' }) }]);
  });
  const removal = await batchOf(ledger, (write) => removeRecords(write, 'activity', [id]));
  await undo(ledger, removal, '经办人');
  expect(await getRecord(ledger, 'activity', id)).toMatchObject({ place: '礼堂', revision: 3 });
});
