import type Database from 'better-sqlite3';
import { toIndexText, toInitialsIndexText } from '../search/search-text.ts';
import type { Migration } from './migration.ts';

/**
 * Makes the search index anew, which now looks through characters that nobody sees and through
 * quotation marks within a name. The columns are those of schema 20.
 */
export const search: Migration = {
  number: 30,
  up: (sqlite) => {
    for (const [table, columns] of Object.entries(SEARCHED)) reindex(sqlite, table, columns);
  },
};

interface Searched {
  names: readonly string[];
  prose: readonly string[];
}

const SEARCHED: Readonly<Record<string, Searched>> = {
  activity: {
    names: ['title', 'place', 'organiser', 'partners', 'targetGroup'],
    prose: ['summary', 'details', 'remarks'],
  },
  pilot: {
    names: ['name', 'address', 'contact'],
    prose: ['basis', 'practice', 'results', 'remarks'],
  },
  work: {
    names: ['title', 'authors', 'publishedAt', 'contact'],
    prose: ['introduction', 'originality', 'remarks'],
  },
  result_case: {
    names: ['title', 'contact'],
    prose: ['period', 'background', 'practice', 'results', 'promotion', 'remarks'],
  },
};

function reindex(sqlite: Database.Database, table: string, { names, prose }: Searched): void {
  const index = `${table}_search`;
  sqlite.exec(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
  const rows = sqlite.prepare<[], Record<string, string | number>>(
    `SELECT seq, ${[...names, ...prose].join(', ')} FROM ${table}`,
  );
  const add = sqlite.prepare(`INSERT INTO ${index} (rowid, body, initials) VALUES (?, ?, ?)`);
  for (const row of rows.all()) {
    const textsOf = (column: string) =>
      column === 'details' ? wordsIn(String(row[column])) : [String(row[column])];
    const nameTexts = names.flatMap(textsOf);
    const body = toIndexText([...nameTexts, ...prose.flatMap(textsOf)]);
    add.run(row['seq'], body, toInitialsIndexText(nameTexts));
  }
}

function wordsIn(json: string): string[] {
  return Object.values(JSON.parse(json) as object).map(String);
}
