import { cpSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, it, vi } from 'vitest';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { expectRefusal, temporaryFolder, testOptions } from '../support/ledger-temp.ts';

afterEach(() => vi.restoreAllMocks());

const DAY_MS = 86_400_000;
const START = Date.parse('2024-06-03T01:00:00.000Z');

/** Opens and closes in order; whether all pages were read for it. */
async function wasReadWhole(root: string, day = 0): Promise<boolean> {
  const asked = vi.spyOn(Database.prototype, 'pragma');
  const now = () => new Date(START + day * DAY_MS).toISOString();
  const ledger = await openLedger(root, { ...testOptions(), now });
  const isAsked = asked.mock.calls.some(([text]) => text.startsWith('quick_check'));
  asked.mockRestore();
  await ledger.close();
  return isAsked;
}

async function endedLedger(): Promise<string> {
  const root = path.join(temporaryFolder(), 'ledger');
  await wasReadWhole(root);
  return root;
}

it('is not read whole again after an end in order', async () => {
  const root = await endedLedger();
  expect(await wasReadWhole(root, 1)).toBe(false);
  expect(await wasReadWhole(root, 2)).toBe(false);
});

it('is read whole once a week all the same, and after a clock that was set back', async () => {
  const root = await endedLedger();
  expect(await wasReadWhole(root, 6)).toBe(false);
  expect(await wasReadWhole(root, 8)).toBe(true);
  expect(await wasReadWhole(root, 9)).toBe(false);
  expect(await wasReadWhole(root, 3)).toBe(true);
});

it('is read whole where the folder was copied, with its times', async () => {
  const root = await endedLedger();
  const copy = path.join(temporaryFolder(), 'copy');
  cpSync(root, copy, { recursive: true, preserveTimestamps: true });
  expect(await wasReadWhole(copy)).toBe(true);
});

it('is read whole where a program did not end in order', async () => {
  const root = await endedLedger();
  const sqlite = new Database(path.join(root, 'ledger.sqlite'));
  sqlite.exec('CREATE TABLE left_behind (a)');
  sqlite.close();
  expect(await wasReadWhole(root)).toBe(true);
});

it('is refused where a byte was changed under the same size and time', async () => {
  const root = await endedLedger();
  const file = path.join(root, 'ledger.sqlite');
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, 4096 + 512);
  writeFileSync(file, bytes);
  utimesSync(file, new Date(START), new Date(START));
  await expectRefusal(openLedger(root, testOptions()), 'corrupt');
});

it.each(['', 'nonsense', '\n', '2024-06-03T01:00:00.000Z\n1 2 3 4'])(
  'is read whole where the mark says %j',
  async (mark) => {
    const root = await endedLedger();
    writeFileSync(path.join(root, 'ledger.ended'), mark);
    expect(await wasReadWhole(root)).toBe(true);
  },
);
