import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { APPLICATION_ID, databaseFaults, schemaNumber } from './opening/database-faults.ts';
import { refuseNewerSchema } from './opening/migrate.ts';
import type { Ledger } from './schema/ledger.ts';
import { RECORD_TABLES } from './schema/record-table.ts';
import { countIndexGaps, markStale } from './search/search-index.ts';
import { storageRefusal } from './storage/storage-failure.ts';

/** Refuses a database file that is not ours, not whole, or from a newer version; only reads it. */
export function checkDatabaseFile(file: string, name: string, appVersion: string): void {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { readonly: true, fileMustExist: true });
    if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new Refusal('unsupported-file', `“${name}”不是五进台账的备份，没有恢复。`, {
        file: name,
      });
    }
    refuseNewerSchema(schemaNumber(sqlite), MIGRATIONS, appVersion);
    if (databaseFaults(sqlite).length > 0) throw damaged(name);
  } catch (error) {
    const refusal = storageRefusal(error, `备份“${name}”`);
    throw refusal?.failure.code === 'corrupt' ? damaged(name) : (refusal ?? error);
  } finally {
    sqlite?.close();
  }
}

/** What SQLite itself finds wrong; empty when all is well. */
export async function checkIntegrity(ledger: Ledger): Promise<string[]> {
  const integrity = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
    ledger.db,
  );
  const foreignKeys = await sql<{ table: string }>`PRAGMA foreign_key_check`.execute(ledger.db);
  return [
    ...integrity.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...foreignKeys.rows.map((row) => `foreign key: ${row.table}`),
  ];
}

/** Record kinds whose search index does not match their records. */
export async function checkSearch(ledger: Ledger): Promise<RecordKind[]> {
  const broken: RecordKind[] = [];
  for (const kind of RECORD_KINDS) {
    if ((await countIndexGaps(ledger, kind)) > 0) broken.push(kind);
  }
  return broken;
}

/** Makes the search index of a kind anew from its records. */
export async function rebuildSearch(ledger: Ledger, kind: RecordKind): Promise<void> {
  const { table } = RECORD_TABLES[kind];
  const index = sql.table(`${table}_search`);
  await ledger.write({ operator: '', label: '重建搜索' }, async (write) => {
    await sql`INSERT INTO ${index} (${sql.ref(`${table}_search`)}) VALUES ('delete-all')`.execute(
      write.db,
    );
    const rows = await write.db
      .selectFrom(table as 'activity')
      .select('seq')
      .execute();
    for (const { seq } of rows) markStale(write, kind, seq, false);
  });
}

function damaged(name: string): Refusal {
  return new Refusal('corrupt', `备份“${name}”已损坏，没有恢复。请换一份备份。`, { file: name });
}
