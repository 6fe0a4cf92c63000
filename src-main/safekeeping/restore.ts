import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { readChunks, syncFolder, writeDurably } from '../files/durable-file.ts';
import {
  beginExchange,
  forgetExchange,
  HalfTakenBack,
  pathBelow,
  undoExchange,
  unfinishedExchange,
} from '../files/exchange.ts';
import { freePath } from '../files/free-path.ts';
import { makeFolders } from '../files/make-folders.ts';
import { discard, discardEmpty } from '../files/move-and-remove.ts';
import { checkDatabaseFile } from '../store/snapshot.ts';
import { lockFolder } from '../store/storage/folder-lock.ts';
import { type LedgerFolder, prepareFolder } from '../store/storage/ledger-folder.ts';
import { storageRefusal } from '../store/storage/storage-failure.ts';
import { BrokenZip } from '../zip/broken-zip.ts';
import { BACKED_UP_FOLDERS, type BackupManifest, unportableNames } from './manifest.ts';
import { openBackup } from './open-backup.ts';

export interface RestoreResult {
  fileCount: number;
  /** When the backup was made; null for a bare database copy. */
  createdAt: string | null;
  /** Where the former data now stands; null when there was none. */
  replaced: string | null;
}

/**
 * Puts a backup in the place of a ledger that is not open. Everything is unpacked beside it and
 * checked first, contents, names, hashes and schema; only then is the former data moved into
 * `backups/`. Also takes a bare copy of the database from `backups/`, leaving the files alone.
 */
export async function restore(
  backupFile: string,
  root: string,
  options: { now: string; appVersion: string; platform?: NodeJS.Platform },
): Promise<RestoreResult> {
  const name = path.basename(backupFile);
  if (!existsSync(backupFile)) {
    throw new Refusal('not-found', `找不到备份文件“${name}”。请检查路径。`, { file: name });
  }
  const folder = prepareFolder(root);
  const lock = lockFolder(folder);
  const staging = path.join(folder.root, `restoring-${randomBytes(6).toString('hex')}`);
  let isOver = true;
  try {
    await undoStopped(folder.root);
    await mkdir(staging);
    const manifest = (await isDatabase(backupFile))
      ? await stageDatabase(backupFile, staging)
      : await unpack(backupFile, staging, options.platform ?? process.platform);
    checkDatabaseFile(path.join(staging, 'ledger.sqlite'), name, options.appVersion);
    const label = `恢复备份“${name}”`;
    const parts = manifest === null ? DATABASE_PARTS : [...DATABASE_PARTS, ...BACKED_UP_FOLDERS];
    const replaced = await swapIn(folder, { staging, parts, label, now: options.now });
    return {
      fileCount: manifest?.files.length ?? 1,
      createdAt: manifest?.createdAt ?? null,
      replaced,
    };
  } catch (error) {
    isOver = !(error instanceof HalfTakenBack);
    if (error instanceof BrokenZip) throw brokenBackup(name);
    throw storageRefusal(error, `备份“${name}”`) ?? error;
  } finally {
    // What cannot go now goes at the next opening; it must not hide how the restore went.
    try {
      if (isOver) await discard(staging);
    } finally {
      lock.release();
    }
  }
}

/** Whatever was to decide how a stopped step ends is about to go. */
async function undoStopped(root: string): Promise<void> {
  const stopped = await unfinishedExchange(root);
  if (stopped) await undoExchange(root, stopped);
}

async function unpack(
  backupFile: string,
  staging: string,
  platform: NodeJS.Platform,
): Promise<BackupManifest> {
  const backup = await openBackup(backupFile);
  try {
    const { files } = backup.manifest;
    refuseUnfit(
      path.basename(backupFile),
      files.map(({ name }) => name),
      platform,
    );
    const folders = new Set([staging]);
    for (const part of BACKED_UP_FOLDERS) await mkdir(path.join(staging, part));
    for (const file of files) {
      const target = path.join(staging, ...file.name.split('/'));
      for (const made of await makeFolders(path.dirname(target))) folders.add(made);
      folders.add(path.dirname(target));
      await writeDurably(target, backup.contentOf(file));
    }
    for (const made of folders) await syncFolder(made);
    return backup.manifest;
  } finally {
    await backup.close();
  }
}

/** Linux takes them all; elsewhere one would open a device, or stand in the place of another. */
function refuseUnfit(backupName: string, names: string[], platform: NodeJS.Platform): void {
  const [unfit] = platform === 'win32' || platform === 'darwin' ? unportableNames(names) : [];
  if (unfit === undefined) return;
  throw new Refusal(
    'unsupported-file',
    `“${backupName}”没有恢复，现有数据没有改动：其中的“${unfit}”在这台电脑上放不下。请在原来的电脑上给它改名，再备份一次。`,
    { file: backupName },
  );
}

async function stageDatabase(backupFile: string, staging: string): Promise<null> {
  await writeDurably(path.join(staging, 'ledger.sqlite'), readChunks(backupFile));
  await syncFolder(staging);
  return null;
}

/** A bare copy of the database, as `backups/` holds them. */
export async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const start = Buffer.alloc(16);
    await handle.read(start, 0, 16, 0);
    return start.toString('latin1') === 'SQLite format 3\0';
  } finally {
    await handle.close();
  }
}

/** A log left by another state of the database would be played into the restored one. */
const DATABASE_PARTS = ['ledger.sqlite-wal', 'ledger.sqlite-shm', 'ledger.sqlite'];

/** One step, within one disk; stopped halfway it is finished at the next opening. */
async function swapIn(
  { root, backups }: LedgerFolder,
  step: { staging: string; parts: readonly string[]; label: string; now: string },
): Promise<string | null> {
  const { staging, parts, label, now } = step;
  const aside = freePath(path.join(backups, `replaced-${now.replace(/\D/g, '').slice(0, 17)}`));
  const places = parts.map((part) => ({
    place: part,
    ready: existsSync(path.join(staging, part)) ? pathBelow(root, path.join(staging, part)) : null,
    aside: existsSync(path.join(root, part)) ? pathBelow(root, path.join(aside, part)) : null,
  }));
  const hasFormer = places.some((each) => each.aside !== null);
  if (hasFormer) await makeFolders(aside);
  try {
    const id = path.basename(staging);
    await beginExchange(root, { id, label, decided: 'finish', places });
    await forgetExchange(root);
  } catch (error) {
    if (hasFormer) await discardEmpty(aside);
    throw error;
  }
  return hasFormer ? aside : null;
}

/** A clock that was set back may name a moment twice. */
export function brokenBackup(name: string): Refusal {
  return new Refusal(
    'corrupt',
    `“${name}”不是完整的五进台账备份，现有数据没有改动。请换一份备份。`,
    { file: name },
  );
}
