import { sql } from 'kysely';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { ReadableLedger } from './schema/ledger.ts';
import { RECORD_TABLES } from './schema/record-table.ts';

/** How many records of each kind there are, the bin left out. */
export async function countRecords(ledger: ReadableLedger): Promise<Record<RecordKind, number>> {
  const counts = { activity: 0, pilot: 0, work: 0, case: 0 };
  for (const kind of RECORD_KINDS) {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*) AS count FROM ${sql.table(RECORD_TABLES[kind].table)}
      WHERE deletedAt IS NULL`.execute(ledger.db);
    counts[kind] = rows[0]?.count ?? 0;
  }
  return counts;
}

export async function countAllRecords(ledger: ReadableLedger): Promise<number> {
  return Object.values(await countRecords(ledger)).reduce((sum, count) => sum + count, 0);
}
