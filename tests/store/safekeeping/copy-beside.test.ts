import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backUpDaily } from '#main/safekeeping/daily-backup.ts';
import { countRecords } from '#main/store/count-records.ts';
import { keepCheckedCopy } from '#main/store/opening/checked-copy.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { BUILT_COPIER } from '../../support/built-threads.ts';
import { makeDamagedLedger } from '../../support/damaged-ledger.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { expectRefusal, temporaryFolder, testOptions, WRITER } from '../../support/ledger-temp.ts';
import { openService } from '../../support/service-harness.ts';

const BESIDE = { copyThread: BUILT_COPIER };

async function ledgerOf(count: number): Promise<Ledger> {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openLedger(root, { ...testOptions(), ...BESIDE });
  const entries = Array.from({ length: count }, () => ({ input: anActivity() }));
  await ledger.write(WRITER, (write) => insertRecords(write, 'activity', entries));
  return ledger;
}

function activitiesIn(copy: string): unknown {
  const sqlite = new Database(copy, { readonly: true });
  const count = sqlite.prepare('SELECT count(*) FROM activity').pluck().get();
  sqlite.close();
  return count;
}

it('a copy made in the thread holds what was kept before it, and others are answered meanwhile', async () => {
  const ledger = await ledgerOf(3000);
  const copy = path.join(ledger.folder.backups, 'daily-2024-06-01.sqlite');
  let answers = 0;
  const made = keepCheckedCopy(ledger, copy).then(() => 'made');
  const isMade = () =>
    Promise.race([made, new Promise(setImmediate)]).then((end) => end === 'made');
  while (!(await isMade())) {
    expect(await countRecords(ledger)).toMatchObject({ activity: 3000 });
    answers += 1;
  }
  expect(answers).toBeGreaterThan(3);
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity() }]),
  );
  expect(activitiesIn(copy)).toBe(3000);
  expect(readdirSync(ledger.folder.backups)).toEqual([path.basename(copy)]);
  await ledger.close();
});

it('refuses a damaged ledger from the thread as from here, and leaves nothing', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  await makeDamagedLedger(root, 'row');
  const ledger = await openLedger(root, { ...testOptions(), ...BESIDE });
  const attempt = backUpDaily(ledger, { today: '2024-06-01', keep: 14, hasFaults: false });
  const failure = await expectRefusal(attempt, 'corrupt');
  expect(failure.message).toContain('检查台账');
  expect(readdirSync(ledger.folder.backups)).toEqual([]);
  await ledger.close();
});

it('tells in words what the storage refused in the thread', async () => {
  const ledger = await ledgerOf(1);
  const attempt = keepCheckedCopy(ledger, '/no such place/copy.sqlite');
  const { message } = await expectRefusal(attempt, 'unreadable');
  expect(message).toContain('备份“copy.sqlite”');
  await ledger.close();
});

it('the day’s copy does not keep the first page waiting, and is there soon after', async () => {
  const { call, service, data } = await openService(BESIDE);
  const copies = () => readdirSync(path.join(data, 'backups'));
  expect(copies()).toEqual([]);
  await expect.poll(copies, { timeout: 20_000 }).toEqual(['daily-2024-06-03.sqlite']);
  await call('ledger.status', {});
  await service.close();
});

it('a damaged ledger is told of once its day’s copy was tried', async () => {
  const data = path.join(temporaryFolder(), 'ledger');
  await makeDamagedLedger(data, 'row');
  const { events } = await openService({ ...BESIDE, data });
  const told = () => events.filter(({ event }) => event === 'trouble');
  await expect.poll(() => told().length, { timeout: 20_000 }).toBe(1);
  expect(told()[0]?.payload).toMatchObject({ key: 'copy', severe: true });
});
