import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { countRecords } from '#main/store/count-records.ts';
import { MIGRATIONS } from '#main/store/migrations/all.ts';
import { rightNumbers } from '#main/store/opening/header-numbers.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { anActivity } from '../support/ledger-records.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
  WRITER,
} from '../support/ledger-temp.ts';
import { allRows, oldLedger } from '../support/old-ledger.ts';

const LAST = MIGRATIONS.at(-1)?.number ?? 0;
const BEFORE = MIGRATIONS.at(-2)?.number ?? 0;

async function ledgerWithOneActivity(): Promise<string> {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openLedger(root, testOptions());
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity() }]),
  );
  await ledger.close();
  return root;
}

const fileOf = (root: string) => path.join(root, 'ledger.sqlite');

function inFile<T>(root: string, work: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(fileOf(root));
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

const setVersion = (root: string, version: number) =>
  inFile(root, (sqlite) => sqlite.pragma(`user_version = ${version}`));

const versionOf = (root: string) =>
  inFile(root, (sqlite) => sqlite.pragma('user_version', { simple: true }));

describe('the number of a ledger’s schema', () => {
  it.each([0, -(2 ** 31), 10, BEFORE, LAST + 1, 2 ** 30 + LAST])(
    'is put right by the tables where it reads %i, and that is told',
    async (damaged) => {
      const root = await ledgerWithOneActivity();
      setVersion(root, damaged);
      const before = allRows(fileOf(root));
      const ledger = await openTestLedger(root);
      expect(ledger.notices.join('')).toContain('标记有损坏');
      expect((await countRecords(ledger)).activity).toBe(1);
      await ledger.close();
      expect(versionOf(root)).toBe(LAST);
      expect(allRows(fileOf(root))).toEqual(before);
      expect((await openTestLedger(root)).notices).toEqual([]);
    },
  );

  it('is told by the tables of every schema, but for two that have the same', () => {
    const told = MIGRATIONS.map(({ number }) => {
      const root = oldLedger(number);
      setVersion(root, number + 1);
      return inFile(root, (sqlite) => {
        try {
          return rightNumbers(sqlite, MIGRATIONS)?.schema;
        } catch (error) {
          return error instanceof Refusal && error.failure.code;
        }
      });
    });
    const alike = [20, 30];
    expect(told).toEqual(
      MIGRATIONS.map(({ number }) => (alike.includes(number) ? 'corrupt' : number)),
    );
  });

  it('is refused in words where the tables are of no schema there was', async () => {
    const root = await ledgerWithOneActivity();
    inFile(root, (sqlite) => sqlite.exec('CREATE TABLE other (a)'));
    setVersion(root, 0);
    const before = readFileSync(fileOf(root));
    const failure = await expectRefusal(openLedger(root, testOptions()), 'corrupt');
    expect(failure.message).toMatch(/版本号.*backups/);
    expect(readFileSync(fileOf(root)).equals(before)).toBe(true);
  });

  it('is a newer version’s where it is a number that versions have', async () => {
    const root = await ledgerWithOneActivity();
    setVersion(root, LAST + 10);
    await expectRefusal(openLedger(root, testOptions()), 'schema-newer');
    expect(versionOf(root)).toBe(LAST + 10);
  });
});

it('a damaged mark of whose database it is is put right where all tables are ours', async () => {
  const root = await ledgerWithOneActivity();
  inFile(root, (sqlite) => sqlite.pragma('application_id = 1'));
  const ledger = await openTestLedger(root);
  expect(ledger.notices.join('')).toContain('标记有损坏');
  expect((await countRecords(ledger)).activity).toBe(1);
});
