import type Database from 'better-sqlite3';
import { SEALED, SEALED_TABLES, type SealedTable, sealOf } from './sealed-tables.ts';

/**
 * From now on every row that this connection writes into a sealed table is sealed with it, in the
 * same transaction, whichever statement wrote it. The triggers are the connection's own: a file that
 * is opened elsewhere asks for no function it does not have.
 */
export function keepSeals(sqlite: Database.Database): void {
  defineSeal(sqlite);
  for (const table of SEALED) {
    const key = SEALED_TABLES[table];
    const columns = columnsOf(sqlite, table);
    const seal = `INSERT INTO row_seal (ofTable, rowKey, columns, seal)
      VALUES ('${table}', NEW."${key}", ${columns.length}, ${sealSql(columns, 'NEW.')})
      ON CONFLICT (ofTable, rowKey) DO UPDATE SET columns = excluded.columns, seal = excluded.seal;`;
    sqlite.exec(`
      CREATE TEMP TRIGGER seal_new_${table} AFTER INSERT ON main.${table} BEGIN ${seal} END;
      CREATE TEMP TRIGGER seal_changed_${table} AFTER UPDATE ON main.${table} BEGIN ${seal} END;
      CREATE TEMP TRIGGER unseal_${table} AFTER DELETE ON main.${table} BEGIN
        DELETE FROM row_seal WHERE ofTable = '${table}' AND rowKey = OLD."${key}"; END;`);
  }
}

/** Seals the rows of a table as they are: for a migration, which has written or changed them. */
export function sealAsTheyAre(sqlite: Database.Database, tables: readonly SealedTable[]): void {
  defineSeal(sqlite);
  for (const table of tables) {
    const columns = columnsOf(sqlite, table);
    sqlite.exec(`INSERT OR REPLACE INTO row_seal (ofTable, rowKey, columns, seal)
      SELECT '${table}', "${SEALED_TABLES[table]}", ${columns.length}, ${sealSql(columns, '')}
      FROM ${table}`);
  }
}

function defineSeal(sqlite: Database.Database): void {
  sqlite.function('seal_of', { varargs: true, deterministic: true }, (...values) => sealOf(values));
}

function columnsOf(sqlite: Database.Database, table: SealedTable): string[] {
  return sqlite
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .pluck()
    .all(table);
}

function sealSql(columns: readonly string[], of: string): string {
  return `seal_of(${columns.map((column) => `${of}"${column}"`).join()})`;
}
