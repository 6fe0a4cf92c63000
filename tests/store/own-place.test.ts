import { cpSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { countRecords } from '#main/store/count-records.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { anActivity } from '../support/ledger-records.ts';
import { expectRefusal, temporaryFolder, testOptions, WRITER } from '../support/ledger-temp.ts';

const addOne = (ledger: Ledger) =>
  ledger.write(WRITER, (write) => insertRecords(write, 'activity', [{ input: anActivity() }]));

/** What takes the database away under the program; Windows lets nobody do it. */
const TAKEN: Record<string, (root: string) => void> = {
  'its folder was moved': (root) => renameSync(root, `${root}-moved`),
  'an empty folder stands in its place': (root) => {
    renameSync(root, `${root}-moved`);
    mkdirSync(root);
  },
  'another copy was put in its place': (root) => {
    const file = path.join(root, 'ledger.sqlite');
    cpSync(file, `${file}.new`);
    renameSync(`${file}.new`, file);
  },
};

it.skipIf(process.platform === 'win32').each(Object.keys(TAKEN))(
  'refuses to save where %s, and keeps nothing of it',
  async (how) => {
    const root = path.join(temporaryFolder(), 'ledger');
    const ledger = await openLedger(root, testOptions());
    await addOne(ledger);
    TAKEN[how]?.(root);
    const { message } = await expectRefusal(addOne(ledger), 'unreadable');
    expect(message).toContain('没有保存');
    expect((await countRecords(ledger)).activity).toBe(1);
    await ledger.close();
  },
);

it('saves again once the folder is back in its place', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openLedger(root, testOptions());
  renameSync(root, `${root}-moved`);
  await expectRefusal(addOne(ledger), 'unreadable');
  renameSync(`${root}-moved`, root);
  await addOne(ledger);
  expect((await countRecords(ledger)).activity).toBe(1);
  await ledger.close();
});
