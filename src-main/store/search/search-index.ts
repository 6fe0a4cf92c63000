import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { RecordKind } from '#shared/domain/record.ts';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { portionsOf } from '../schema/portions-of.ts';
import { deleteRow, insertRow } from '../schema/put-row.ts';
import { RECORD_TABLES, type RecordRow } from '../schema/record-table.ts';
import { toIndexText, toInitialsIndexText } from './search-text.ts';

/**
 * Its entry is to be made anew, before the transaction ends at the latest; `isHeld` tells whether the
 * index holds one.
 */
export function markStale(
  { stale }: WritableLedger,
  kind: RecordKind,
  seq: number,
  isHeld: boolean,
): void {
  const entries = stale.get(kind) ?? new Map<number, boolean>();
  stale.set(kind, entries);
  if (!entries.has(seq)) entries.set(seq, isHeld);
}

/**
 * Makes entries anew from their rows as they are now: many at once, by the order of the rows, each
 * taken out right before it is put in again. FTS5 gathers what comes so, and writes out all it has
 * gathered whenever an earlier row follows or a statement runs a trigger, as each of the log does. Reads come in between.
 */
export async function putStaleEntries(write: WritableLedger): Promise<void> {
  for (const [kind, entries] of write.stale) {
    const inOrder = [...entries].toSorted(([a], [b]) => a - b);
    entries.clear();
    for (const portion of portionsOf(inOrder)) {
      await putEntries(write, kind, portion);
      await setImmediate();
    }
  }
}

/** The same, once so many have gathered that writing them out is worth it. */
export async function putManyStaleEntries(write: WritableLedger): Promise<void> {
  const count = [...write.stale.values()].reduce((sum, entries) => sum + entries.size, 0);
  if (count >= ENTRIES_AT_ONCE) await putStaleEntries(write);
}

const ENTRIES_AT_ONCE = 10_000;

async function putEntries(
  write: WritableLedger,
  kind: RecordKind,
  entries: readonly (readonly [seq: number, isHeld: boolean])[],
): Promise<void> {
  const { table } = RECORD_TABLES[kind];
  const rows: RecordRow[] = await write.db
    .selectFrom(table as 'activity')
    .selectAll()
    .where(
      'seq',
      'in',
      entries.map(([seq]) => seq),
    )
    .execute();
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  for (const [seq, isHeld] of entries) {
    const row = bySeq.get(seq);
    if (isHeld) deleteRow(write, `${table}_search`, 'rowid', seq);
    if (row) insertRow(write, `${table}_search`, entryOf(kind, row));
  }
}

function entryOf(kind: RecordKind, row: RecordRow) {
  const { names, prose, lists } = RECORD_TABLES[kind];
  const textsOf = (field: string) =>
    lists.includes(field) ? wordsIn(String(row[field])) : [String(row[field] ?? '')];
  const nameTexts = names.flatMap(textsOf);
  return {
    rowid: row.seq,
    body: toIndexText([...nameTexts, ...prose.flatMap(textsOf)]),
    initials: toInitialsIndexText(nameTexts),
  };
}

/** Whether two versions of a row read the same to the index. */
export function isIndexedAlike(kind: RecordKind, before: RecordRow, after: RecordRow): boolean {
  const { names, prose } = RECORD_TABLES[kind];
  return [...names, ...prose].every((field) => before[field] === after[field]);
}

/** How many records lack an index entry or the other way round; 0 when all is well. */
export async function countIndexGaps(ledger: ReadableLedger, kind: RecordKind): Promise<number> {
  const { table } = RECORD_TABLES[kind];
  const records = sql.table(table);
  const entries = sql.table(`${table}_search_docsize`);
  const result = await sql<{ gaps: number }>`
    SELECT (SELECT count(*) FROM ${records} WHERE seq NOT IN (SELECT id FROM ${entries}))
         + (SELECT count(*) FROM ${entries} WHERE id NOT IN (SELECT seq FROM ${records})) AS gaps
  `.execute(ledger.db);
  return result.rows[0]?.gaps ?? 0;
}

/** The values of a field kept as JSON: its keys are no words of the clerk. */
function wordsIn(json: string): string[] {
  return Object.values(JSON.parse(json) as object).map(String);
}
