import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KIND_LABELS, type RecordKind } from '#shared/domain/record.ts';
import type { InputByKind, RecordByKind } from '#shared/domain/records-by-kind.ts';
import { applyChanges, staleRefusal } from './changes/apply-changes.ts';
import { putInPortions } from './changes/put-rows.ts';
import { readRows } from './changes/read-rows.ts';
import { type RowChange, type RowSnapshot } from './changes/row-change.ts';
import { dropFileRows } from './files/file-rows.ts';
import { getRecord } from './find-records.ts';
import { dropLinks } from './roster/body-links.ts';
import type { WritableLedger } from './schema/ledger.ts';
import { newId } from './schema/new-id.ts';
import { nameOf, RECORD_TABLES, toColumns } from './schema/record-table.ts';
import type { ChangeAction } from './schema/tables.ts';

/** Adds records in the order given and returns their ids. */
export async function insertRecords<K extends RecordKind>(
  write: WritableLedger,
  kind: K,
  entries: readonly {
    input: InputByKind[K];
    importKey?: string | undefined;
    /** A new one where none is given. */
    id?: string | undefined;
  }[],
): Promise<string[]> {
  const { idPrefix } = RECORD_TABLES[kind];
  const ids: string[] = [];
  const changeOf = ({ input, importKey, id: given }: (typeof entries)[number]): RowChange => {
    const id = given ?? newId(idPrefix, Date.parse(write.batch.at));
    const after = {
      ...toColumns(kind, input),
      id,
      revision: 0,
      importKey: importKey ?? null,
      createdAt: write.batch.at,
      updatedAt: write.batch.at,
      deletedAt: null,
    };
    ids.push(id);
    return { id, before: null, after };
  };
  await putInPortions(write, entries, (portion) =>
    applyChanges(write, kind, 'add', portion.map(changeOf)),
  );
  return ids;
}

/** Saves one record; refused as `stale` when it has changed since `revision`. */
export async function updateRecord<K extends RecordKind>(
  write: WritableLedger,
  kind: K,
  id: string,
  revision: number,
  input: InputByKind[K],
): Promise<RecordByKind[K]> {
  const [before] = await rowsOf(write, kind, [id]);
  if (before?.['revision'] !== revision) throw staleRefusal(`“${before ? nameOf(before) : ''}”`);
  const after = { ...before, ...toColumns(kind, input, before) };
  await applyChanges(write, kind, 'edit', [{ id, before, after }]);
  const saved = await getRecord(write, kind, id);
  if (!saved) throw new Error(`saved record is gone: ${id}`);
  return saved;
}

/**
 * Sets the same fields on many records, whatever their revision: the clerk chose them as a set.
 * Returns their names, in the order of the ids.
 */
export async function patchRecords<K extends RecordKind>(
  write: WritableLedger,
  kind: K,
  ids: readonly string[],
  patch: Partial<InputByKind[K]>,
): Promise<string[]> {
  return changeInPortions(write, kind, ids, 'edit', (row) =>
    changeTo(toColumns(kind, patch, row))(row),
  );
}

/**
 * Sets some fields of each record, whatever their revision. Those that hold it already stay as they
 * are; returns the names of the others, in the order given.
 */
export async function editRecords<K extends RecordKind>(
  write: WritableLedger,
  kind: K,
  edits: readonly { id: string; patch: Partial<InputByKind[K]> }[],
): Promise<string[]> {
  const patches = new Map<string, Partial<InputByKind[K]>>();
  for (const { id, patch } of edits) patches.set(id, { ...patches.get(id), ...patch });
  return changeInPortions(write, kind, [...patches.keys()], 'edit', (row) => {
    if (row['deletedAt'] !== null)
      throw new Refusal('not-found', `“${nameOf(row)}”已经在回收站里，没有修改。`);
    const patch = patches.get(String(row['id'])) ?? {};
    const change = changeTo(toColumns(kind, patch, row))(row);
    return isDeepStrictEqual(change.before, change.after) ? null : change;
  });
}

/** A record as an import mends it: some of its fields, and the row that it is from now on. */
export interface MendedRecord<K extends RecordKind> {
  id: string;
  /** As the clerk saw it. */
  revision: number;
  patch: Partial<InputByKind[K]>;
  /** Absent where another record has the row's key. */
  importKey?: string | undefined;
}

/**
 * Mends records, each in its own fields, and takes those in the bin out of it; refused as `stale` when
 * one has moved on from its revision.
 */
export async function mendRecords<K extends RecordKind>(
  write: WritableLedger,
  kind: K,
  mended: readonly MendedRecord<K>[],
): Promise<void> {
  const rows = await rowsOf(
    write,
    kind,
    mended.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  const changes = mended.flatMap(({ id, revision, patch, importKey }): RowChange[] => {
    const before = byId.get(id);
    if (before?.['revision'] !== revision) throw staleRefusal(`“${before ? nameOf(before) : ''}”`);
    const key = importKey === undefined ? {} : { importKey };
    const after = { ...before, ...toColumns(kind, patch, before), ...key, deletedAt: null };
    return [{ id, before, after }];
  });
  const isBinned = ({ before }: RowChange) => before?.['deletedAt'] !== null;
  await applyChanges(write, kind, 'restore', changes.filter(isBinned));
  await applyChanges(
    write,
    kind,
    'edit',
    changes.filter((change) => !isBinned(change)),
  );
}

/** Moves records to the bin, their files with them; returns the names of those that were not there. */
export async function removeRecords(
  write: WritableLedger,
  kind: RecordKind,
  ids: readonly string[],
): Promise<string[]> {
  const toBin = changeTo({ deletedAt: write.batch.at });
  return changeInPortions(write, kind, ids, 'remove', (row) =>
    row['deletedAt'] === null ? toBin(row) : null,
  );
}

/** Takes records back out of the bin; returns the names of those that were in it. */
export async function restoreRecords(
  write: WritableLedger,
  kind: RecordKind,
  ids: readonly string[],
): Promise<string[]> {
  const outOfBin = changeTo({ deletedAt: null });
  return changeInPortions(write, kind, ids, 'restore', (row) =>
    row['deletedAt'] === null ? null : outOfBin(row),
  );
}

/**
 * Empties records out of the bin for good; cannot be undone, though the change log remembers them.
 * Call `removeUnusedFiles` after the transaction to free their files' space.
 */
export async function purgeRecords(
  write: WritableLedger,
  kind: RecordKind,
  ids: readonly string[],
): Promise<void> {
  const rows = await rowsOf(write, kind, ids);
  if (rows.some((row) => row['deletedAt'] === null)) {
    throw new Refusal('invalid-input', '只能彻底删除回收站里的记录，请先把它移入回收站。');
  }
  await dropFileRows(write, ids);
  await dropLinks(write, ids);
  const changes = rows.map(
    (row): RowChange => ({ id: String(row['id']), before: row, after: null }),
  );
  await applyChanges(write, kind, 'purge', changes);
}

/**
 * Each record once; the names are in the order given, without those that `changeOf` leaves alone. They
 * are written in the order in which they were made, which is that of their ids and that of the pages
 * they lie on: a page is met once, here and when the step is undone.
 */
async function changeInPortions(
  write: WritableLedger,
  kind: RecordKind,
  ids: readonly string[],
  action: ChangeAction,
  changeOf: (row: RowSnapshot) => RowChange | null,
): Promise<string[]> {
  const names = new Map<string, string>();
  await putInPortions(write, [...new Set(ids)].sort(), async (portion) => {
    const rows = await rowsOf(write, kind, portion);
    const changes = rows.flatMap((row) => changeOf(row) ?? []);
    await applyChanges(write, kind, action, changes);
    for (const { id, before } of changes) names.set(id, nameOf(before ?? {}));
  });
  return [...new Set(ids)].flatMap((id) => names.get(id) ?? []);
}

function changeTo(columns: RowSnapshot): (row: RowSnapshot) => RowChange {
  return (row) => ({ id: String(row['id']), before: row, after: { ...row, ...columns } });
}

async function rowsOf(
  write: WritableLedger,
  kind: RecordKind,
  ids: readonly string[],
): Promise<RowSnapshot[]> {
  const rows = await readRows(write, kind, ids);
  return [...new Set(ids)].map((id) => {
    const row = rows.get(id);
    if (row) return row;
    throw new Refusal(
      'not-found',
      `找不到这条${RECORD_KIND_LABELS[kind]}，它可能已被彻底删除。请刷新后再试。`,
    );
  });
}
