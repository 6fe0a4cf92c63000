import { sql } from 'kysely';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { allUnlikeLog } from './changes/unlike-log.ts';
import type { Ledger, ReadableLedger } from './schema/ledger.ts';
import { RECORD_TABLES } from './schema/record-table.ts';

/**
 * Rebuilds the indexes of a damaged database where nothing but an index is lost: the faults must all
 * be of indexes over logged tables, and every row there must hold what the change log last said,
 * else the row may be what is wrong and its index what is right. Tells whether all is well now.
 */
export async function mendIndexes(ledger: Ledger): Promise<boolean> {
  const faults = await integrityOf(ledger);
  const indexes = await indexesOf(ledger);
  const isOfIndexes = faults.every((fault) => indexes.has(OF_INDEX.exec(fault)?.[1] ?? ''));
  if (faults.length === 0 || !isOfIndexes) return false;
  if ((await allUnlikeLog(ledger)).length > 0) return false;
  await sql`REINDEX`.execute(ledger.db);
  return (await integrityOf(ledger)).length === 0;
}

const OF_INDEX =
  /^(?:row \d+ (?:missing from|values differ from)|wrong # of entries in|non-unique entry in) index (\w+)$/;

async function integrityOf(ledger: ReadableLedger): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
    ledger.db,
  );
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

async function indexesOf(ledger: ReadableLedger): Promise<Set<string>> {
  const tables = [...RECORD_KINDS.map((kind) => RECORD_TABLES[kind].table), 'record_file'];
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name IN (${sql.join(tables)})
  `.execute(ledger.db);
  return new Set(rows.map(({ name }) => name));
}
