import type Database from 'better-sqlite3';
import { schemaTextFaults } from './schema-text.ts';

/** "WJTZ": tells our database from any other SQLite file. */
export const APPLICATION_ID = 0x574a545a;

/** What SQLite finds wrong when it reads every page, index and reference; empty when all is well. */
export function databaseFaults(sqlite: Database.Database): string[] {
  const integrity = sqlite.pragma('integrity_check') as { integrity_check: string }[];
  const foreignKeys = sqlite.pragma('foreign_key_check') as { table: string }[];
  return [
    ...integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...schemaTextFaults(sqlite),
    ...foreignKeys.map((row) => `foreign key: ${row.table}`),
  ];
}

/** The number of the last migration a database has seen; 0 for an empty one. */
export function schemaNumber(sqlite: Database.Database): number {
  return sqlite.pragma('user_version', { simple: true }) as number;
}
