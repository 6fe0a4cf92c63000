import { sql } from 'kysely';
import type { RecordKind } from '#shared/domain/record.ts';
import type { ReadableLedger } from './schema/ledger.ts';
import { RECORD_TABLES } from './schema/record-table.ts';

const MOST = 500;

/** What a field of one line holds in the records of a kind, the most frequent first. */
export async function typedBefore(
  ledger: ReadableLedger,
  kind: RecordKind,
  field: string,
): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    SELECT ${sql.ref(field)} AS text FROM ${sql.table(RECORD_TABLES[kind].table)}
    WHERE deletedAt IS NULL AND ${sql.ref(field)} <> ''
    GROUP BY 1 ORDER BY count(*) DESC, max(updatedAt) DESC LIMIT ${MOST}`.execute(ledger.db);
  return rows.map(({ text }) => text);
}
