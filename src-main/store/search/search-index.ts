import { sql } from 'kysely';
import type { RecordKind } from '#shared/domain/record.ts';
import type { ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { deleteRow, insertRow } from '../schema/put-row.ts';
import { RECORD_TABLES, type RecordRow } from '../schema/record-table.ts';
import { toIndexText, toInitialsIndexText } from './search-text.ts';

/** Puts rows into the index; their former entries must be gone. */
export async function addToIndex(
  write: WritableLedger,
  kind: RecordKind,
  rows: readonly RecordRow[],
): Promise<void> {
  const { table, names, prose, lists } = RECORD_TABLES[kind];
  const textsOf = (row: RecordRow, field: string) =>
    lists.includes(field) ? wordsIn(String(row[field])) : [String(row[field] ?? '')];
  for (const row of rows) {
    const nameTexts = names.flatMap((field) => textsOf(row, field));
    const proseTexts = prose.flatMap((field) => textsOf(row, field));
    await insertRow(write, `${table}_search`, {
      rowid: row.seq,
      body: toIndexText([...nameTexts, ...proseTexts]),
      initials: toInitialsIndexText(nameTexts),
    });
  }
}

export async function removeFromIndex(
  write: WritableLedger,
  kind: RecordKind,
  seqs: readonly number[],
): Promise<void> {
  const { table } = RECORD_TABLES[kind];
  for (const seq of seqs) await deleteRow(write, `${table}_search`, 'rowid', seq);
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
