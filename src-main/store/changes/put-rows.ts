import { sql } from 'kysely';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { WritableLedger } from '../schema/ledger.ts';
import { portionsOf } from '../schema/portions-of.ts';
import { deleteRow, insertRow, updateRow } from '../schema/put-row.ts';
import { RECORD_TABLES, type RecordRow } from '../schema/record-table.ts';
import type { KeptSubject, LedgerTables } from '../schema/tables.ts';
import { isIndexedAlike, markStale, putManyStaleEntries } from '../search/search-index.ts';
import type { RowChange, RowSnapshot } from './row-change.ts';

/** Rows of one record kind, in bulk. Revisions grow and the time of change is the batch's. */
export async function putRecordRows(
  write: WritableLedger,
  kind: RecordKind,
  changes: readonly RowChange[],
): Promise<void> {
  const { table } = RECORD_TABLES[kind];
  const seqs = await seqsOf(
    write,
    kind,
    changes.filter((change) => change.before),
  );
  let nextSeq = await firstFreeSeq(write, kind);

  for (const { id, before, after } of changes) {
    if (!before && after) {
      const row = toRow(write, after, nextSeq++, Number(after['revision'] ?? 0));
      insertRow(write, table, row);
      markStale(write, kind, row.seq, false);
      continue;
    }
    const seq = seqs.get(id);
    if (!before || seq === undefined) throw new Error(`no row to change: ${id}`);
    if (!after) {
      deleteRow(write, table, 'seq', seq);
      markStale(write, kind, seq, true);
      continue;
    }
    const row = toRow(write, after, seq, Number(before['revision']));
    updateRow(write, table, seq, changedCells(before, row));
    if (!isIndexedAlike(kind, before as RecordRow, row)) markStale(write, kind, seq, true);
  }
  await putManyStaleEntries(write);
}

/** At least the revision; `before` is known to be what the row holds. */
function changedCells(before: RowSnapshot, { seq: _, ...row }: RecordRow): RowSnapshot {
  return Object.fromEntries(
    Object.entries(row).filter(([column, value]) => before[column] !== value),
  );
}

/** Where the things beside the records lie. */
export const KEPT_TABLES = {
  file: 'record_file',
  body: 'roster_body',
  bodyLink: 'body_link',
  sheetTaken: 'sheet_taken',
} as const satisfies Record<KeptSubject, keyof LedgerTables>;

/** Files, bodies and what is said of them; a handful at a time. */
export async function putKeptRows(
  write: WritableLedger,
  subject: KeptSubject,
  changes: readonly RowChange[],
): Promise<void> {
  const table = KEPT_TABLES[subject];
  for (const { id, before, after } of changes) {
    if (before) await write.db.deleteFrom(table).where('id', '=', id).execute();
    if (after) insertRow(write, table, after);
  }
}

export async function putUnitRow(
  write: WritableLedger,
  changes: readonly RowChange[],
): Promise<void> {
  for (const { before, after } of changes) {
    if (before) await write.db.deleteFrom('unit').execute();
    if (after) {
      await write.db
        .insertInto('unit')
        .values(after as LedgerTables['unit'])
        .execute();
    }
  }
}

/** Choices under their keys, whole. */
export async function putSettingRows(
  write: WritableLedger,
  changes: readonly RowChange[],
): Promise<void> {
  for (const { id: key, before, after } of changes) {
    if (before) await write.db.deleteFrom('app_setting').where('key', '=', key).execute();
    if (after) {
      const json = String(after['json']);
      await write.db.insertInto('app_setting').values({ key, json }).execute();
    }
  }
}

export function isRecordKind(subject: string): subject is RecordKind {
  return (RECORD_KINDS as readonly string[]).includes(subject);
}

/** So few are written at once that reads wait for less than a tenth of a second. */
export const ROWS_AT_ONCE = 200;

/** Puts portion after portion; reads come in between, and a clerk who wants the step stopped. */
export async function putInPortions<T>(
  write: WritableLedger,
  items: readonly T[],
  put: (portion: T[]) => Promise<unknown>,
): Promise<void> {
  let done = 0;
  for (const portion of portionsOf(items, ROWS_AT_ONCE)) {
    if (done > 0) await write.pause(done, items.length);
    await put(portion);
    done += portion.length;
  }
}

function toRow(
  write: WritableLedger,
  after: RowSnapshot,
  seq: number,
  formerRevision: number,
): RecordRow {
  return {
    ...after,
    seq,
    revision: formerRevision + 1,
    updatedAt: write.batch.at,
  } as unknown as RecordRow;
}

async function firstFreeSeq(write: WritableLedger, kind: RecordKind): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    SELECT max(seq) AS last FROM ${sql.table(RECORD_TABLES[kind].table)}`.execute(write.db);
  return (rows[0]?.last ?? 0) + 1;
}

async function seqsOf(
  write: WritableLedger,
  kind: RecordKind,
  changes: readonly RowChange[],
): Promise<Map<string, number>> {
  const seqs = new Map<string, number>();
  for (const chunk of portionsOf(changes)) {
    const rows = await write.db
      .selectFrom(RECORD_TABLES[kind].table as 'activity')
      .select(['id', 'seq'])
      .where(
        'id',
        'in',
        chunk.map((change) => change.id),
      )
      .execute();
    for (const row of rows) seqs.set(row.id, row.seq);
  }
  return seqs;
}
