import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { countRecords } from '#main/store/count-records.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { anActivity } from '../support/ledger-records.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
  WRITER,
} from '../support/ledger-temp.ts';

async function ledgerWithOneActivity(root: string): Promise<void> {
  const ledger = await openLedger(root, testOptions());
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity({ summary: '宣'.repeat(9000) }) }]),
  );
  await ledger.close();
}

it('lays out a new data folder and finds its records again', async () => {
  const root = path.join(temporaryFolder(), '五进 台账');
  await ledgerWithOneActivity(root);
  for (const name of ['ledger.sqlite', 'files', 'archive', 'backups']) {
    expect(existsSync(path.join(root, name))).toBe(true);
  }
  const ledger = await openTestLedger(root);
  expect(await countRecords(ledger)).toEqual({ activity: 1, pilot: 0, work: 0, case: 0 });
});

it('keeps its promises to SQLite: WAL, full flushes, foreign keys', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openTestLedger(root);
  const pragma = async (name: string) => {
    const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(ledger.db);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('foreign_keys')).toBe(1);
});

it('refuses a folder that is open elsewhere, and opens it once it is closed', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const first = await openLedger(root, testOptions());
  await expectRefusal(openLedger(root, testOptions()), 'locked');
  await first.close();
  await openTestLedger(root);
});

it('refuses a missing parent folder instead of making one', async () => {
  const root = path.join(temporaryFolder(), 'drive', 'ledger');
  await expectRefusal(openLedger(root, testOptions()), 'unreadable');
  expect(existsSync(path.dirname(root))).toBe(false);
});

it('refuses a file in place of the folder', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  writeFileSync(root, 'a file');
  const failure = await expectRefusal(openLedger(root, testOptions()), 'unreadable');
  expect(failure.place).toEqual({ file: 'ledger' });
});

it.runIf(process.platform === 'linux')('refuses a place where nothing can be written', async () => {
  await expectRefusal(openLedger('/sys/wujin-ledger', testOptions()), 'unreadable');
});

it('tells a full disk, and keeps what was saved before', async () => {
  const ledger = await openTestLedger();
  const add = (count: number) =>
    ledger.write(WRITER, (write) =>
      insertRecords(
        write,
        'activity',
        Array.from({ length: count }, () => ({ input: anActivity() })),
      ),
    );
  await add(1);
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(ledger.db);
  await sql.raw(`PRAGMA max_page_count = ${(rows[0]?.page_count ?? 0) + 5}`).execute(ledger.db);
  await expectRefusal(add(500), 'disk-full');
  expect((await countRecords(ledger)).activity).toBe(1);
  await add(1);
});

it('refuses a database from a newer version and leaves every byte as it was', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  await ledgerWithOneActivity(root);
  const file = path.join(root, 'ledger.sqlite');
  const sqlite = new Database(file);
  sqlite.pragma('user_version = 99990');
  sqlite.close();
  const before = readFileSync(file);
  const failure = await expectRefusal(openLedger(root, testOptions()), 'schema-newer');
  expect(failure.message).toContain('0.1.0');
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('refuses a torn database and names the way out', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  await ledgerWithOneActivity(root);
  const file = path.join(root, 'ledger.sqlite');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
  const failure = await expectRefusal(openLedger(root, testOptions()), 'corrupt');
  expect(failure.message).toContain('backups');
});

it('refuses a file that is no database', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  mkdirSync(root);
  writeFileSync(path.join(root, 'ledger.sqlite'), 'x'.repeat(8192));
  await expectRefusal(openLedger(root, testOptions()), 'corrupt');
});

it("refuses another program's database, untouched", async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  mkdirSync(root);
  const file = path.join(root, 'ledger.sqlite');
  const sqlite = new Database(file);
  sqlite.exec('CREATE TABLE other (a)');
  sqlite.close();
  const before = readFileSync(file);
  await expectRefusal(openLedger(root, testOptions()), 'unsupported-file');
  expect(readFileSync(file).equals(before)).toBe(true);
});

it.each([
  ['gone', (file: string) => rmSync(file)],
  ['empty', (file: string) => writeFileSync(file, '')],
])('does not start anew beside old backups when the database is %s', async (_, lose) => {
  const root = path.join(temporaryFolder(), 'ledger');
  await ledgerWithOneActivity(root);
  writeFileSync(path.join(root, 'backups', 'daily-2024-06-01.sqlite'), 'a copy');
  lose(path.join(root, 'ledger.sqlite'));
  await expectRefusal(openLedger(root, testOptions()), 'corrupt');
  await expectRefusal(openLedger(root, testOptions()), 'corrupt');
});

it('keeps nothing of a write that fails half-way', async () => {
  const ledger = await openTestLedger();
  const attempt = ledger.write(WRITER, async (write) => {
    await insertRecords(write, 'activity', [{ input: anActivity() }]);
    throw new Error('half-way');
  });
  await expect(attempt).rejects.toThrow('half-way');
  expect((await countRecords(ledger)).activity).toBe(0);
  const log = await ledger.db.selectFrom('change_batch').selectAll().execute();
  expect(log).toEqual([]);
});
