import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { unlikeWords } from '#main/service/checking/fault-words.ts';
import { getSetting, patchSetting } from '#main/store/app-settings.ts';
import { putNote } from '#main/store/changes/notes.ts';
import { allUnlikeLog, holdAgainstLog, settleUnlike } from '#main/store/changes/unlike-log.ts';
import { getRecord } from '#main/store/find-records.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords, patchRecords } from '#main/store/write-records.ts';
import { anActivity } from '../support/ledger-records.ts';
import { openTestLedger, temporaryFolder, testOptions, WRITER } from '../support/ledger-temp.ts';

/** A ledger of some activities, one of which was written over on the disk. */
async function flippedLedger() {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openLedger(root, testOptions());
  const ids = await ledger.write(WRITER, (write) =>
    insertRecords(
      write,
      'activity',
      Array.from({ length: 5 }, (_, at) => ({
        input: anActivity({ title: `第${at}次`, summary: `ordinary words ${at}` }),
      })),
    ),
  );
  await ledger.close();
  const file = path.join(root, 'ledger.sqlite');
  const bytes = readFileSync(file);
  // The row's page comes before the log's; only there the words stand without quotation marks.
  const at = bytes.indexOf('ordinary words 2');
  expect(bytes.subarray(at - 1, at).toString()).not.toBe('"');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  return { root, id: ids[2] ?? '' };
}

describe('a row that was changed on the disk', () => {
  it('is not what the log says, though SQLite finds nothing wrong', async () => {
    const { root, id } = await flippedLedger();
    const ledger = await openTestLedger(root);
    expect(await allUnlikeLog(ledger)).toMatchObject([
      { subject: 'activity', id, columns: ['summary'], now: { summary: 'nrdinary words 2' } },
    ]);
  });

  it.each([
    ['now', 'nrdinary words 2'],
    ['logged', 'ordinary words 2'],
  ] as const)('agrees with it again where the clerk keeps what is %s', async (keep, summary) => {
    const { root, id } = await flippedLedger();
    const ledger = await openTestLedger(root);
    const unlike = await allUnlikeLog(ledger);
    await ledger.write(WRITER, (write) => settleUnlike(write, unlike, keep));
    expect(await allUnlikeLog(ledger)).toEqual([]);
    expect(await getRecord(ledger, 'activity', id)).toMatchObject({ summary });
  });
});

it('finds a choice of the settings that was changed on the disk, and puts it back', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const schema = z.object({ operator: z.string().default('') });
  const before = await openLedger(root, testOptions());
  await before.write(WRITER, (write) => patchSetting(write, 'settings', schema, { operator: 'A' }));
  await before.write(WRITER, (write) => putNote(write, 'note', { of: 'nobody' }));
  await before.close();
  const sqlite = new Database(path.join(root, 'ledger.sqlite'));
  sqlite.exec("UPDATE app_setting SET json = replace(json, 'A', 'B')");
  sqlite.close();

  const ledger = await openTestLedger(root);
  const unlike = await allUnlikeLog(ledger);
  expect(unlike).toMatchObject([{ subject: 'setting', id: 'settings', columns: ['json'] }]);
  expect(unlike.map(unlikeWords)).toEqual([
    '设置的“经办人姓名”与最后一次保存的不一样，不是经程序改的。请核对后选“以现在的为准”或“改回上次保存的”。',
  ]);
  await ledger.write(WRITER, (write) => settleUnlike(write, unlike, 'logged'));
  expect(await allUnlikeLog(ledger)).toEqual([]);
  expect((await getSetting(ledger, 'settings', schema)).value).toEqual({ operator: 'A' });
});

it('finds a row that is gone, and one that should be', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openTestLedger(root);
  const [one = '', two = ''] = await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity() }, { input: anActivity() }]),
  );
  await ledger.write(WRITER, (write) => patchRecords(write, 'activity', [two], { place: '新' }));
  const sqlite = new Database(path.join(root, 'ledger.sqlite'));
  sqlite.prepare('DELETE FROM activity WHERE id = ?').run(one);
  sqlite.close();
  expect(await allUnlikeLog(ledger)).toMatchObject([{ id: one, now: null, columns: [] }]);
});

it('goes through all of it in portions', async () => {
  const ledger = await openTestLedger();
  await ledger.write(WRITER, (write) =>
    insertRecords(
      write,
      'activity',
      Array.from({ length: 25 }, () => ({ input: anActivity() })),
    ),
  );
  let portions = 0;
  for (let after: string | null = ''; after !== null; portions += 1) {
    after = (await holdAgainstLog(ledger, after, 10)).reached;
  }
  expect(portions).toBe(3);
});
