import { cpSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { countRecords } from '#main/store/count-records.ts';
import { storeBytes } from '#main/store/files/stored-files.ts';
import { dropFormDraft, listFormDrafts, saveFormDraft } from '#main/store/form-drafts.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { anActivity } from '../support/ledger-records.ts';
import { treeOf } from '../support/ledger-state.ts';
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

/** What is written of an open ledger besides its records. */
const WRITES: Record<string, (ledger: Ledger) => Promise<unknown>> = {
  'a draft': (ledger) => saveFormDraft(ledger, 'activity:new', { title: '拔出以后' }),
  'a draft that goes': (ledger) => dropFormDraft(ledger, 'activity:new'),
  evidence: (ledger) => storeBytes(ledger.folder, Buffer.from('photo'), '照片.jpg'),
  'an index': (ledger) => sql`REINDEX`.execute(ledger.db),
};

it.skipIf(process.platform === 'win32').each(Object.keys(WRITES))(
  'refuses to write %s where another folder stands in the place, and leaves that as it is',
  async (what) => {
    const root = path.join(temporaryFolder(), 'ledger');
    const ledger = await openLedger(root, testOptions());
    await saveFormDraft(ledger, 'activity:new', { title: '拔出以前' });
    renameSync(root, `${root}-moved`);
    cpSync(`${root}-moved`, root, { recursive: true });
    const before = treeOf(root);
    const attempt = WRITES[what]?.(ledger) ?? Promise.resolve();
    expect((await expectRefusal(attempt, 'unreadable')).message).toContain('没有保存');
    expect(await listFormDrafts(ledger)).toMatchObject([{ value: { title: '拔出以前' } }]);
    await ledger.close();
    expect(treeOf(root)).toEqual(before);
  },
);

it.skipIf(process.platform === 'win32')(
  'keeps nothing of a write in the midst of which the folder went',
  async () => {
    const root = path.join(temporaryFolder(), 'ledger');
    const ledger = await openLedger(root, testOptions());
    const adding = ledger.write(WRITER, async (write) => {
      await insertRecords(write, 'activity', [{ input: anActivity() }]);
      renameSync(root, `${root}-moved`);
    });
    await expectRefusal(adding, 'unreadable');
    renameSync(`${root}-moved`, root);
    expect((await countRecords(ledger)).activity).toBe(0);
    await addOne(ledger);
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
