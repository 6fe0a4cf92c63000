import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backup } from '#main/safekeeping/backup.ts';
import { backUpDaily, backUpOnClosing } from '#main/safekeeping/daily-backup.ts';
import { MIGRATIONS } from '#main/store/migrations/all.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { AUDIENCE, flipAudience, makeDamagedLedger } from '../../support/damaged-ledger.ts';
import { anActivity } from '../../support/ledger-records.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
  WRITER,
} from '../../support/ledger-temp.ts';

/** Open, and damaged where opening does not look. */
async function damagedLedger(root = path.join(temporaryFolder(), 'ledger')): Promise<Ledger> {
  await makeDamagedLedger(root, 'row');
  return openTestLedger(root);
}

describe('a copy of a ledger that is damaged where opening does not look', () => {
  it('is no daily copy: it is refused in words, and nothing of it stays', async () => {
    const ledger = await damagedLedger();
    const attempt = backUpDaily(ledger, { today: '2024-06-01', keep: 14, hasFaults: false });
    const failure = await expectRefusal(attempt, 'corrupt');
    expect(failure.message).toContain('检查台账');
    expect(readdirSync(ledger.folder.backups)).toEqual([]);
  });

  it('never takes the place of the last one on closing', async () => {
    const root = path.join(temporaryFolder(), 'ledger');
    const sound = await openLedger(root, testOptions());
    await sound.write(WRITER, (write) =>
      insertRecords(write, 'activity', [{ input: anActivity({ audience: AUDIENCE }) }]),
    );
    await backUpOnClosing(sound);
    await sound.close();
    const copy = path.join(root, 'backups', 'closing.sqlite');
    const before = readFileSync(copy);
    flipAudience(root, 'row');
    const ledger = await openTestLedger(root);
    await expectRefusal(backUpOnClosing(ledger), 'corrupt');
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(readdirSync(ledger.folder.backups)).toEqual(['closing.sqlite']);
  });

  it('pushes no older copy out, however many days go by', async () => {
    const ledger = await damagedLedger();
    const good = path.join(ledger.folder.backups, 'daily-2024-05-01.sqlite');
    writeFileSync(good, 'a good copy');
    for (let day = 10; day < 30; day += 1) {
      const attempt = backUpDaily(ledger, { today: `2024-06-${day}`, keep: 3, hasFaults: false });
      await expectRefusal(attempt, 'corrupt');
    }
    expect(readdirSync(ledger.folder.backups)).toEqual(['daily-2024-05-01.sqlite']);
  });

  it('goes into no backup, and the backup before stays', async () => {
    const ledger = await damagedLedger();
    const zip = path.join(temporaryFolder(), '备份.zip');
    writeFileSync(zip, 'the one before');
    const failure = await expectRefusal(backup(ledger, zip, { appVersion: '0.1.0' }), 'corrupt');
    expect(failure.message).toContain('“备份.zip”');
    expect(readFileSync(zip, 'utf8')).toBe('the one before');
    expect(readdirSync(path.dirname(zip))).toEqual(['备份.zip']);
    expect(readdirSync(ledger.folder.incoming)).toEqual([]);
  });

  it('stops an upgrade before its first step', async () => {
    const root = path.join(temporaryFolder(), 'ledger');
    await makeDamagedLedger(root, 'row');
    const before = readFileSync(path.join(root, 'ledger.sqlite'));
    const number = (MIGRATIONS.at(-1)?.number ?? 0) + 10;
    const migrations = [...MIGRATIONS, { number, up: () => undefined }];
    await expectRefusal(openLedger(root, { ...testOptions(), migrations }), 'corrupt');
    expect(readdirSync(path.join(root, 'backups'))).toEqual([]);
    expect(existsSync(path.join(root, 'ledger.sqlite-wal'))).toBe(false);
    expect(readFileSync(path.join(root, 'ledger.sqlite')).equals(before)).toBe(true);
  });
});

it('keeps the copies that were made last, whatever day a clock gave them', async () => {
  const ledger = await openTestLedger();
  for (const today of ['2099-01-01', '2030-01-02', '2024-06-01', '2024-06-02', '2024-06-03']) {
    await ledger.write(WRITER, (write) =>
      insertRecords(write, 'activity', [{ input: anActivity() }]),
    );
    await backUpDaily(ledger, { today, keep: 3, hasFaults: false });
  }
  expect(readdirSync(ledger.folder.backups).sort()).toEqual([
    'daily-2024-06-01.sqlite',
    'daily-2024-06-02.sqlite',
    'daily-2024-06-03.sqlite',
  ]);
});
