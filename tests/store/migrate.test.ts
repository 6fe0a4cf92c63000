import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import {
  lastRedoable,
  lastUndoable,
  listBatches,
  listHistory,
  redo,
  undo,
} from '#main/store/changes/history.ts';
import { getRecords, listRecords } from '#main/store/find-records.ts';
import { MIGRATIONS } from '#main/store/migrations/all.ts';
import type { Migration } from '#main/store/migrations/migration.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { RECORD_TABLES } from '#main/store/schema/record-table.ts';
import { checkSearch } from '#main/store/snapshot.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { openTestLedger, temporaryFolder, testOptions } from '../support/ledger-temp.ts';
import { allRows, keptSchemas, oldLedger, type Rows } from '../support/old-ledger.ts';

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
  const version = sqlite.pragma('user_version', { simple: true });
  sqlite.close();
  return { schema, rows: allRows(path.join(root, 'ledger.sqlite')), version };
}

it('numbers migrations upwards in gaps of ten', () => {
  const numbers = MIGRATIONS.map((migration) => migration.number);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  expect(numbers.filter((number) => number % 10 !== 0)).toEqual([]);
});

it('lists each migration file under the number of its name', () => {
  const files = readdirSync('src-main/store/migrations').filter((name) => /^\d/.test(name));
  const numbers = MIGRATIONS.map((migration) => migration.number);
  const named = files.map((name) => Number(name.slice(0, 4)));
  expect(numbers.filter((number) => named.includes(number))).toEqual(named);
});

it('leaves schema and rows as they were when a migration fails', async () => {
  const root = oldLedger(last);
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
  const root = oldLedger(last);
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

it.each(RECORD_KINDS)('keeps a newest ledger with a column for each field of a %s', (kind) => {
  const file = path.join(oldLedger(keptSchemas().at(-1) ?? 0), 'ledger.sqlite');
  const sqlite = new Database(file, { readonly: true });
  const { table, fields } = RECORD_TABLES[kind];
  const columns = sqlite
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table);
  sqlite.close();
  expect(fields.filter((field) => !columns.includes(field))).toEqual([]);
});

it('keeps a ledger of every schema there was', () => {
  expect(keptSchemas()).toEqual(MIGRATIONS.map((migration) => migration.number));
});

it.each(keptSchemas())(
  'keeps a ledger of schema %i with the tables that one had',
  async (schema) => {
    const migrations = MIGRATIONS.filter(({ number }) => number <= schema);
    const fresh = path.join(temporaryFolder(), 'ledger');
    await (await openLedger(fresh, { ...testOptions(), migrations })).close();
    expect(columnsOf(oldLedger(schema))).toEqual(columnsOf(fresh));
  },
);

function columnsOf(root: string): unknown {
  const sqlite = new Database(path.join(root, 'ledger.sqlite'), { readonly: true });
  const parts = sqlite
    .prepare<[], { type: string; name: string }>(
      'SELECT type, name FROM sqlite_master ORDER BY type, name',
    )
    .all();
  const columns = parts.map((part) => [part, sqlite.pragma(`table_xinfo("${part.name}")`)]);
  sqlite.close();
  return columns;
}

/** What a migration means to change of the rows it finds, where that is more than new columns. */
const MEANT: Record<number, (rows: Rows) => Rows> = {
  // The index is made anew.
  30: (rows) =>
    Object.fromEntries(Object.entries(rows).filter(([table]) => !table.includes('_search_'))),
};

const STEPS = keptSchemas().flatMap((schema) =>
  MIGRATIONS.filter(({ number }) => number > schema).map(({ number }) => [schema, number] as const),
);

it.each(STEPS)('takes every row of a ledger of schema %i to schema %i', async (schema, number) => {
  const root = oldLedger(schema);
  const file = path.join(root, 'ledger.sqlite');
  const before = allRows(file);
  const migrations = MIGRATIONS.filter((migration) => migration.number <= number);
  const ledger = await openLedger(root, { ...testOptions(), migrations });
  await ledger.close();
  const passed = migrations.filter((migration) => migration.number > schema);
  const meant = passed.reduce((rows, step) => MEANT[step.number]?.(rows) ?? rows, before);
  expect(allRows(file)).toMatchObject(meant);

  const [copy] = readdirSync(path.join(root, 'backups'));
  expect(copy).toMatch(new RegExp(`^ledger-schema-${schema}-`));
  expect(allRows(path.join(root, 'backups', copy ?? ''))).toEqual(before);
});

it.each(keptSchemas())('works on a ledger of schema %i as on its own', async (schema) => {
  const root = oldLedger(schema);
  const ledger = await openTestLedger(root);
  expect(await checkSearch(ledger)).toEqual([]);
  const { records: drills } = await listRecords(ledger, 'activity', { text: '疏散演练' });
  expect(drills).toMatchObject([
    { settings: ['community', 'school'], details: { evacuationSeconds: 95 }, fileCount: 1 },
  ]);
  const { records: lectures } = await listRecords(ledger, 'activity', { text: 'qyaqxj' });
  const [lecture] = lectures;
  const history = await listHistory(ledger, { kind: 'activity', id: lecture?.id ?? '' });
  expect(history.map(({ label, after }) => [label, after?.['sessions']])).toEqual([
    ['批量修改2条宣传活动', 3],
    ['修改宣传活动“企业安全宣讲”', 3],
    ['导入“台账.xlsx”', 2],
  ]);
  expect((await listHistory(ledger, 'unit'))[0]?.after).toMatchObject({ name: '示例镇' });

  expect((await listRecords(ledger, 'work')).total).toBe(1);
  await redo(ledger, (await lastRedoable(ledger))?.id ?? '', '经办人');
  expect((await listRecords(ledger, 'work', { text: '试拍' })).total).toBe(1);
  const undone: string[] = [];
  for (let batch = await lastUndoable(ledger); batch; batch = await lastUndoable(ledger)) {
    await undo(ledger, batch.id, '经办人');
    undone.push(batch.label);
  }
  expect(undone).toHaveLength(9);
  for (const kind of RECORD_KINDS) expect((await listRecords(ledger, kind)).total).toBe(0);
  for (let batch = await lastRedoable(ledger); batch; batch = await lastRedoable(ledger)) {
    await redo(ledger, batch.id, '经办人');
  }
  expect(await getRecords(ledger, 'activity', [lecture?.id ?? ''])).toMatchObject([
    { ...lecture, revision: expect.any(Number), updatedAt: expect.any(String) },
  ]);
});

it('finds after the upgrade what an older ledger stores with characters that nobody sees', async () => {
  const root = oldLedger(
    20,
    "UPDATE activity SET title = '企业\u200B安全宣讲“119”消防' WHERE seq = 2;",
  );
  const ledger = await openTestLedger(root);
  for (const text of ['企业安全', '119消防', 'qyaq']) {
    expect((await listRecords(ledger, 'activity', { text })).total, text).toBe(1);
  }
});

/** What any migration to come may do to a table: history and undo of older rows must not mind. */
const COMING: [string, string][] = [
  ['a number', 'ALTER TABLE activity ADD COLUMN someNumber INTEGER NOT NULL DEFAULT 7'],
  ['a list', `ALTER TABLE activity ADD COLUMN someList TEXT NOT NULL DEFAULT '["x"]'`],
  ['a text that may be null', 'ALTER TABLE activity ADD COLUMN someText TEXT'],
];

it.each(
  COMING.flatMap(([what, change]) =>
    keptSchemas().map((schema) => [what, schema, change] as const),
  ),
)(
  'undoes and redoes across a migration that adds %s, from schema %i',
  async (_, schema, change) => {
    const root = oldLedger(schema);
    const next: Migration = { number: last + 10, up: (sqlite) => void sqlite.exec(change) };
    const ledger = await openTestLedger(root, { migrations: [...MIGRATIONS, next] });
    const before = await listRecords(ledger, 'activity');
    const batch = await batchLabelled(ledger, '修改宣传活动“企业安全宣讲”', '批量修改2条宣传活动');
    for (const id of batch) await undo(ledger, id, '经办人');
    expect((await listRecords(ledger, 'activity', { text: '补记一场' })).total).toBe(0);
    for (const id of batch.toReversed()) await redo(ledger, id, '经办人');
    const after = await listRecords(ledger, 'activity');
    expect(after.records.map(({ title, sessions }) => [title, sessions])).toEqual(
      before.records.map(({ title, sessions }) => [title, sessions]),
    );
  },
);

/** Ids of the batches, the later one first. */
async function batchLabelled(ledger: Ledger, ...labels: string[]): Promise<string[]> {
  const batches = await listBatches(ledger, { limit: 100, offset: 0 });
  return batches.flatMap(({ id, label }) => (labels.includes(label) ? id : []));
}

it('makes no backup of a database that has nothing yet', async () => {
  const ledger = await openTestLedger();
  expect(readdirSync(ledger.folder.backups)).toEqual([]);
});
