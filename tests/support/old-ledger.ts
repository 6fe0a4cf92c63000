import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { temporaryFolder } from './ledger-temp.ts';

const SCHEMAS = path.join(import.meta.dirname, '..', 'store', 'schemas');

/** Numbers of the schemas of which a ledger is kept: `schema-0010.sql` and so on. */
export function keptSchemas(): number[] {
  return readdirSync(SCHEMAS).map((name) => Number(/\d{4}/.exec(name)?.[0]));
}

/**
 * A data folder as a program of that schema left it, history included: written by raw SQL, never by
 * today's code. `more` is raw SQL on top.
 */
export function oldLedger(schema: number, more = ''): string {
  const root = path.join(temporaryFolder(), 'ledger');
  writeOldLedger(root, schema, more);
  return root;
}

/** The same in a folder that is not there yet. */
export function writeOldLedger(root: string, schema: number, more = ''): void {
  mkdirSync(root);
  const sqlite = new Database(path.join(root, 'ledger.sqlite'));
  sqlite.pragma('foreign_keys = OFF');
  for (const sql of textsOf(`schema-${String(schema).padStart(4, '0')}.sql`)) sqlite.exec(sql);
  sqlite.exec(more);
  sqlite.close();
}

/** A file that begins `-- continues schema-0020.sql` is what a migration added to that one. */
function textsOf(file: string): string[] {
  const sql = readFileSync(path.join(SCHEMAS, file), 'utf8');
  const former = /^-- continues (\S+)/.exec(sql)?.[1];
  return former ? [...textsOf(former), sql] : [sql];
}

export type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table, the search index's own tables aside. */
export function allRows(file: string): Rows {
  const sqlite = new Database(file, { readonly: true });
  const tables = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const rows = Object.fromEntries(
    tables
      .filter((table) => !table.endsWith('_search'))
      .map((table) => [
        table,
        sqlite.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all(),
      ]),
  );
  sqlite.close();
  return rows;
}
