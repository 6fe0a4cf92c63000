import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { backup } from '#main/safekeeping/backup.ts';
import { restore } from '#main/safekeeping/restore.ts';
import { storeBytes, storeFile } from '#main/store/files/stored-files.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { mountTinyDisk } from '../documents/submission/tiny-disk.ts';
import { anActivity } from '../support/ledger-records.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
  WRITER,
} from '../support/ledger-temp.ts';
import { wujin } from '../support/run-cli.ts';
import { seeded } from '../support/seeded.ts';

const RESTORING = { now: '2024-06-01T00:00:00.000Z', appVersion: '0.1.0' };
const FLIPS = 200;
const CAN_MOUNT = (() => {
  const disk = mountTinyDisk(100_000);
  disk?.remove();
  return disk !== null;
})();

/** Errors that nobody met: each would have ended the service. */
const unheard: unknown[] = [];
beforeEach(() => {
  unheard.length = 0;
  const hear = (error: unknown) => void unheard.push(error);
  process.on('uncaughtException', hear);
  process.on('unhandledRejection', hear);
  onTestFinished(() => {
    process.off('uncaughtException', hear);
    process.off('unhandledRejection', hear);
  });
});

async function smallBackup(): Promise<Buffer> {
  const ledger = await openTestLedger();
  await storeBytes(ledger.folder, Buffer.from('photo'), 'a.jpg');
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity() }]),
  );
  const zip = path.join(temporaryFolder(), '备份.zip');
  await backup(ledger, zip, { appVersion: '0.1.0' });
  return readFileSync(zip);
}

async function closedLedger(): Promise<string> {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openLedger(root, testOptions());
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity({ title: '现在的台账' }) }]),
  );
  await ledger.close();
  return root;
}

test(`${FLIPS} backups with a flipped bit or a missing end are refused in words; nothing else happens`, async () => {
  const whole = await smallBackup();
  const root = await closedLedger();
  const present = path.join(temporaryFolder(), 'present');
  cpSync(root, present, { recursive: true });
  const names = readdirSync(root).sort();
  const before = readFileSync(path.join(root, 'ledger.sqlite'));
  const broken = path.join(temporaryFolder(), '坏备份.zip');
  const random = seeded(20_241);
  let refused = 0;
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const at = Math.floor(random() * whole.length);
    writeFileSync(broken, flip % 10 === 0 ? whole.subarray(0, at) : flipped(whole, at));
    const outcome: unknown = await restore(broken, root, RESTORING).catch(
      (error: unknown) => error,
    );
    if (outcome instanceof Refusal) {
      refused += 1;
      expect(outcome.failure.message).toMatch(/[\u4e00-\u9fff]。$/u);
      expect(readdirSync(root).sort()).toEqual(names);
      expect(readFileSync(path.join(root, 'ledger.sqlite')).equals(before)).toBe(true);
      expect(readdirSync(path.join(root, 'backups'))).toEqual([]);
    } else {
      // Some bits mean nothing to a reader: then it is a restore like any other.
      expect(outcome).toMatchObject({ createdAt: expect.any(String) });
      rmSync(root, { recursive: true });
      cpSync(present, root, { recursive: true });
    }
    await setImmediate();
  }
  expect(unheard).toEqual([]);
  expect(refused).toBeGreaterThan(FLIPS * 0.8);
}, 240_000);

test('the command line answers broken backups with a sentence and 3, and leaves nothing', async () => {
  const whole = await smallBackup();
  const root = await closedLedger();
  const names = readdirSync(root).sort();
  const broken = path.join(temporaryFolder(), '坏备份.zip');
  for (const part of [0.1, 0.3, 0.5, 0.7]) {
    writeFileSync(broken, flipped(whole, Math.floor(whole.length * part)));
    const run = wujin('restore', broken, '--data', root);
    expect(run.stderr).not.toMatch(/\n\s+at |Error/);
    expect(run.stderr).toMatch(/坏备份.*。\n$/u);
    expect(run.status).toBe(3);
    expect(readdirSync(root).sort()).toEqual(names);
  }
});

test.skipIf(!CAN_MOUNT)(
  'a stick that fills up while backing up is told, and is as empty as before (skipped where no tmpfs may be mounted)',
  async () => {
    const ledger = await openTestLedger();
    // Words that hardly shrink, so that the stick fills up in the database as well as behind it.
    const random = seeded(7);
    const summary = () => Array.from({ length: 4000 }, () => random().toString(36)[2]).join('');
    await ledger.write(WRITER, (write) =>
      insertRecords(
        write,
        'activity',
        Array.from({ length: 200 }, () => ({ input: anActivity({ summary: summary() }) })),
      ),
    );
    await storeBytes(ledger.folder, Buffer.alloc(4_000_000), 'a.jpg');
    const openBefore = openHandles();
    for (let size = 1; size <= 10; size += 1) {
      const disk = mountTinyDisk(size * 300_000);
      if (!disk) throw new Error('the disk could be mounted a moment ago');
      try {
        const target = path.join(disk.folder, '备份.zip');
        await expectRefusal(backup(ledger, target, { appVersion: '0.1.0' }), 'disk-full');
        expect(readdirSync(disk.folder)).toEqual([]);
        expect(readdirSync(ledger.folder.incoming)).toEqual([]);
      } finally {
        disk.remove();
      }
    }
    await setImmediate();
    expect(unheard).toEqual([]);
    expect(openHandles()).toBe(openBefore);
  },
);

test('a source that vanishes or cannot be read while it is attached is told, and ends nothing', async () => {
  const ledger = await openTestLedger();
  const folder = temporaryFolder();
  for (let number = 0; number < 100; number += 1) {
    const source = path.join(folder, `照片${number}.jpg`);
    await expectRefusal(storeFile(ledger.folder, source), 'not-found');
  }
  // A file whose reading fails after it was opened.
  if (process.platform === 'linux') {
    await expectRefusal(storeFile(ledger.folder, '/proc/self/mem'), 'unreadable');
  }
  await setImmediate();
  expect(unheard).toEqual([]);
  expect(readdirSync(ledger.folder.incoming)).toEqual([]);
});

test('what a killed copy or restore left behind is gone at the next opening', async () => {
  const root = await closedLedger();
  mkdirSync(path.join(root, 'restoring-0123456789ab', 'files'), { recursive: true });
  writeFileSync(path.join(root, 'backups', 'daily-2024-06-01.sqlite.part'), 'half');
  writeFileSync(path.join(root, 'files', 'incoming', '0123456789abcdef01234567'), 'half');
  writeFileSync(path.join(root, 'restoring-notes.txt'), 'the clerk’s own');
  const ledger = await openTestLedger(root);
  expect(readdirSync(ledger.folder.backups)).toEqual([]);
  expect(readdirSync(ledger.folder.incoming)).toEqual([]);
  expect(readdirSync(root).filter((name) => name.startsWith('restoring'))).toEqual([
    'restoring-notes.txt',
  ]);
});

/** How many files this process holds open, where the system tells. */
function openHandles(): number {
  return process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
}
