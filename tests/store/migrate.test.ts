import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Migration } from '#main/store/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/all.ts';
import { openLedger } from '#main/store/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { anActivity } from '../support/ledger-records.ts';
import { openTestLedger, temporaryFolder, testOptions, WRITER } from '../support/ledger-temp.ts';

const last = MIGRATIONS.at(-1)?.number ?? 0;

const failing: Migration = {
  number: last + 10,
  up: (sqlite) => {
    sqlite.exec('CREATE TABLE half (a)');
    sqlite.exec('DELETE FROM pilot');
    sqlite.exec('this is no SQL');
  },
};

function schemaAndRows(root: string): unknown {
  const sqlite = new Database(path.join(root, 'ledger.sqlite'), { readonly: true });
  const schema = sqlite.prepare('SELECT type, name, sql FROM sqlite_master').all();
  const activities = sqlite.prepare('SELECT * FROM activity').all();
  const version = sqlite.pragma('user_version', { simple: true });
  sqlite.close();
  return { schema, activities, version };
}

async function filledLedger(): Promise<string> {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openLedger(root, testOptions());
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity() }, { input: anActivity() }]),
  );
  await ledger.close();
  return root;
}

it('numbers migrations upwards in gaps of ten', () => {
  expect(MIGRATIONS.map((migration) => migration.number)).toEqual(
    MIGRATIONS.map((_, place) => (place + 1) * 10),
  );
});

it('names each migration file by its number', () => {
  const files = readdirSync('src-main/store/migrations').filter((name) => /^\d/.test(name));
  expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(
    MIGRATIONS.map((migration) => migration.number),
  );
});

it('leaves schema and rows as they were when a migration fails', async () => {
  const root = await filledLedger();
  const before = schemaAndRows(root);
  const attempt = openLedger(root, {
    ...testOptions(),
    migrations: [...MIGRATIONS, failing],
  });
  await expect(attempt).rejects.toThrow(/syntax error/);
  expect(schemaAndRows(root)).toEqual(before);
  await openTestLedger(root);
});

it('leaves no half of the very first migration', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const options = { ...testOptions(), migrations: [{ ...failing, number: 10 }] };
  await expect(openLedger(root, options)).rejects.toThrow();
  const sqlite = new Database(path.join(root, 'ledger.sqlite'));
  expect(sqlite.prepare('SELECT name FROM sqlite_master').all()).toEqual([]);
  sqlite.close();
});

it('refuses a migration that leaves rows pointing at nothing', async () => {
  const root = await filledLedger();
  const orphaning: Migration = {
    number: last + 10,
    up: (sqlite) => {
      sqlite.exec(`INSERT INTO record_file (id, recordKind, recordId, sha256, name, mediaType, addedAt)
        VALUES ('f', 'activity', 'a', 'no such content', 'n', 'm', 't')`);
    },
  };
  const before = schemaAndRows(root);
  const options = { ...testOptions(), migrations: [...MIGRATIONS, orphaning] };
  await expect(openLedger(root, options)).rejects.toThrow(/point at nothing/);
  expect(schemaAndRows(root)).toEqual(before);
});

it.each(MIGRATIONS.slice(1).map((migration) => migration.number))(
  'keeps every row of every table through migration %i',
  async (number) => {
    const root = path.join(temporaryFolder(), 'ledger');
    const place = MIGRATIONS.findIndex((migration) => migration.number === number);
    const older = await openLedger(root, {
      ...testOptions(),
      migrations: MIGRATIONS.slice(0, place),
    });
    await older.write(WRITER, (write) =>
      insertRecords(write, 'activity', [{ input: anActivity() }, { input: anActivity() }]),
    );
    await older.close();
    const before = allRows(path.join(root, 'ledger.sqlite'));
    const newer = await openLedger(root, {
      ...testOptions(),
      migrations: MIGRATIONS.slice(0, place + 1),
    });
    await newer.close();
    expect(allRows(path.join(root, 'ledger.sqlite'))).toMatchObject(before);

    const [copy] = readdirSync(path.join(root, 'backups'));
    expect(copy).toMatch(new RegExp(`^ledger-schema-${MIGRATIONS[place - 1]?.number}-`));
    expect(allRows(path.join(root, 'backups', copy ?? ''))).toEqual(before);
  },
);

it('makes no backup of a database that has nothing yet', async () => {
  const ledger = await openTestLedger();
  expect(readdirSync(ledger.folder.backups)).toEqual([]);
});

function allRows(file: string): Record<string, unknown[]> {
  const sqlite = new Database(file, { readonly: true });
  const tables = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const rows = Object.fromEntries(
    tables
      .filter((table) => !table.endsWith('_search'))
      .map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all()]),
  );
  sqlite.close();
  return rows;
}
