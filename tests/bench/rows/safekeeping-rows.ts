import { createHash } from 'node:crypto';
import { cp, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { type BenchPlace, type OpenedBench, openBench } from '../running/bench-place.ts';
import type { Row } from '../running/row.ts';

export const SAFEKEEPING_ROWS: readonly Row[] = [
  {
    id: 'backup',
    what: 'backup, long ledger',
    against: 'VACUUM INTO, copy, flush',
    before: '5.8x',
    target: '1.5x',
    laps: 3,
    async open(place) {
      const folder = await place.ledger('long');
      const opened = await openBench(folder);
      let turn = 0;
      return {
        ours: () =>
          opened.call('backup.create', {
            path: path.join(place.scratch, `ours-${(turn += 1)}.wjbak`),
          }),
        floor: () => copyRaw(opened, folder, path.join(place.scratch, `floor-${(turn += 1)}`)),
        close: opened.close,
      };
    },
  },
  {
    id: 'verify',
    what: 'verify, long ledger',
    against: 'integrity check and hashes',
    before: '3.6x',
    target: '1.5x',
    laps: 3,
    async open(place) {
      const folder = await place.ledger('long');
      const { call, raw, close } = await openBench(folder);
      return {
        ours: () => call('backup.verify', {}),
        floor: () => verifyRaw(raw, path.join(folder, 'files')),
        close,
      };
    },
  },
  {
    id: 'restore',
    what: 'restore, long ledger',
    against: 'copy, integrity check and hashes',
    before: '1.5x',
    target: '1.3x',
    laps: 3,
    open: restoreSides,
  },
];

async function restoreSides(place: BenchPlace) {
  const folder = await place.ledger('long');
  const opened = await openBench(folder);
  const backup = path.join(place.scratch, 'restored.wjbak');
  await opened.call('backup.create', { path: backup });
  const plain = path.join(place.scratch, 'plain');
  await copyRaw(opened, folder, plain);
  let turn = 0;
  return {
    ours: () =>
      opened.call('backup.restore', {
        path: backup,
        folder: path.join(place.scratch, `restored-${(turn += 1)}`),
      }),
    floor: async () => {
      const target = path.join(place.scratch, `plain-${(turn += 1)}`);
      await cp(plain, target, { recursive: true });
      await flushAll(target);
      const raw = new Database(path.join(target, 'ledger.sqlite'));
      await verifyRaw(raw, path.join(target, 'files'));
      raw.close();
    },
    close: opened.close,
  };
}

async function copyRaw({ raw }: OpenedBench, folder: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  raw.exec(`VACUUM INTO '${path.join(target, 'ledger.sqlite')}'`);
  await cp(path.join(folder, 'files'), path.join(target, 'files'), { recursive: true });
  await flushAll(target);
}

async function verifyRaw(raw: Database.Database, files: string): Promise<void> {
  raw.pragma('integrity_check');
  for (const file of await filesBelow(files)) {
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  }
}

async function flushAll(folder: string): Promise<void> {
  for (const file of await filesBelow(folder)) {
    const handle = await open(file, 'r+');
    await handle.sync();
    await handle.close();
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
