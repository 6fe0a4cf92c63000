import type Database from 'better-sqlite3';

/** One step of the schema; numbers grow in gaps of ten and stand in the file's name too. */
export interface Migration {
  number: number;
  up(sqlite: Database.Database): void;
}
