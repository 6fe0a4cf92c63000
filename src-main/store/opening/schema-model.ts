import Database from 'better-sqlite3';
import type { Migration } from '../migrations/migration.ts';

/** Makes an empty database of a schema in memory, which takes some milliseconds, and reads of it what is asked. */
export function readModel<T>(
  migrations: readonly Migration[],
  schema: number,
  read: (model: Database.Database) => T,
): T {
  const model = new Database(':memory:');
  try {
    for (const migration of migrations) if (migration.number <= schema) migration.up(model);
    return read(model);
  } finally {
    model.close();
  }
}
