import type Database from 'better-sqlite3';
import { MIGRATIONS } from '../migrations/all.ts';
import { readModel } from './schema-model.ts';

/**
 * Tables, indexes and triggers that do not read as the migrations wrote them: SQLite takes the text
 * of its schema as it lies, with a flipped letter in a column's name or in a condition. Empty when
 * all is well; what others have added is not looked at.
 */
export function schemaTextFaults(sqlite: Database.Database): string[] {
  const schema = sqlite.pragma('user_version', { simple: true }) as number;
  const kept = partsOf(sqlite);
  return [...writtenBy(schema)]
    .filter(([name, text]) => kept.get(name) !== text)
    .map(([name]) => `schema: ${name}`);
}

/** Of each schema once. */
const WRITTEN = new Map<number, ReadonlyMap<string, string>>();

function writtenBy(schema: number): ReadonlyMap<string, string> {
  const known = WRITTEN.get(schema);
  if (known) return known;
  const parts = readModel(MIGRATIONS, schema, partsOf);
  WRITTEN.set(schema, parts);
  return parts;
}

/** By name, as they read but for white space; those that SQLite makes by itself have no text. */
function partsOf(sqlite: Database.Database): Map<string, string> {
  const parts = sqlite
    .prepare<[], { name: string; text: string }>(
      "SELECT name, type || ' ' || tbl_name || ' ' || sql AS text FROM sqlite_master WHERE sql IS NOT NULL",
    )
    .all();
  return new Map(parts.map(({ name, text }) => [name, text.replaceAll(/\s+/gu, ' ')]));
}
