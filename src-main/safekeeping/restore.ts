import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { syncFolder, writeDurably } from '../files/durable-file.ts';
import { HeldFile, heldWords } from '../files/held-file.ts';
import { makeFolders } from '../files/make-folders.ts';
import { discard, discardEmpty, move } from '../files/move-and-remove.ts';
import { checkDatabaseFile } from '../store/snapshot.ts';
import { lockFolder } from '../store/storage/folder-lock.ts';
import { type LedgerFolder, prepareFolder } from '../store/storage/ledger-folder.ts';
import { storageRefusal } from '../store/storage/storage-failure.ts';
import { BrokenZip } from '../zip/broken-zip.ts';
import { openZip, type ZipReader } from '../zip/open-zip-file.ts';
import {
  BACKED_UP_FOLDERS,
  type BackupManifest,
  backupManifestSchema,
  MANIFEST_NAME,
} from './manifest.ts';

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
  options: { now: string; appVersion: string },
): Promise<RestoreResult> {
  const name = path.basename(backupFile);
  if (!existsSync(backupFile)) {
    throw new Refusal('not-found', `找不到备份文件“${name}”。请检查路径。`, { file: name });
  }
  const folder = prepareFolder(root);
  const lock = lockFolder(folder);
  const staging = path.join(folder.root, `restoring-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(staging);
    const manifest = (await isDatabase(backupFile))
      ? await stageDatabase(backupFile, staging)
      : await unpack(backupFile, staging);
    checkDatabaseFile(path.join(staging, 'ledger.sqlite'), name, options.appVersion);
    const replaced = await swapIn(folder, staging, options.now, manifest !== null);
    return {
      fileCount: manifest?.files.length ?? 1,
      createdAt: manifest?.createdAt ?? null,
      replaced,
    };
  } catch (error) {
    if (error instanceof BrokenZip) throw broken(name);
    throw storageRefusal(error, `备份“${name}”`) ?? error;
  } finally {
    // What cannot go now goes at the next opening; it must not hide how the restore went.
    await discard(staging);
    lock.release();
  }
}

async function unpack(backupFile: string, staging: string): Promise<BackupManifest> {
  const zip = await openZip(backupFile);
  try {
    const manifest = await readManifest(zip);
    const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
    const names = new Set(manifest.files.map((file) => file.name));
    const isExact =
      names.has('ledger.sqlite') &&
      names.size === manifest.files.length &&
      entries.size === zip.entries.length &&
      entries.size === names.size + 1;
    if (!isExact) throw new BrokenZip();
    for (const part of BACKED_UP_FOLDERS) await mkdir(path.join(staging, part));
    for (const file of manifest.files) {
      const entry = entries.get(file.name);
      if (!entry || entry.sizeBytes !== file.sizeBytes) throw new BrokenZip();
      const target = path.join(staging, ...file.name.split('/'));
      await makeFolders(path.dirname(target));
      const { sha256 } = await writeDurably(target, zip.read(entry));
      if (sha256 !== file.sha256) throw new BrokenZip();
    }
    return manifest;
  } finally {
    await zip.close();
  }
}

async function readManifest(zip: ZipReader): Promise<BackupManifest> {
  const entry = zip.entries.find((candidate) => candidate.name === MANIFEST_NAME);
  if (!entry || entry.sizeBytes > MAX_MANIFEST_BYTES) throw new BrokenZip();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.read(entry)) chunks.push(chunk);
  try {
    return backupManifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    throw new BrokenZip();
  }
}

async function stageDatabase(backupFile: string, staging: string): Promise<null> {
  await copyFile(backupFile, path.join(staging, 'ledger.sqlite'));
  return null;
}

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const start = Buffer.alloc(16);
    await handle.read(start, 0, 16, 0);
    return start.toString('latin1') === 'SQLite format 3\0';
  } finally {
    await handle.close();
  }
}

/** Renames within one disk only; when one fails, those before it are taken back. */
async function swapIn(
  folder: LedgerFolder,
  staging: string,
  now: string,
  withFiles: boolean,
): Promise<string | null> {
  const aside = freeName(
    path.join(folder.backups, `replaced-${now.replace(/\D/g, '').slice(0, 17)}`),
  );
  await makeFolders(aside);
  const parts = ['ledger.sqlite-wal', 'ledger.sqlite-shm', 'ledger.sqlite'];
  if (withFiles) parts.push(...BACKED_UP_FOLDERS);
  const moves = [
    ...parts.map((part) => [path.join(folder.root, part), path.join(aside, part)] as const),
    ...parts.map((part) => [path.join(staging, part), path.join(folder.root, part)] as const),
  ].filter(([from]) => existsSync(from) || from.startsWith(staging));
  const done: (readonly [string, string])[] = [];
  try {
    for (const [from, to] of moves) {
      if (!existsSync(from)) continue;
      await move(from, to);
      done.push([from, to]);
    }
  } catch (error) {
    const left: string[] = [];
    for (const [from, to] of done.reverse()) {
      await move(to, from).catch(() => left.push(path.basename(to)));
    }
    if (left.length > 0) throw halfway(error, folder, aside, left);
    await discardEmpty(aside);
    throw error;
  }
  await syncFolder(folder.root);
  if ((await readdir(aside)).length > 0) return aside;
  await discardEmpty(aside);
  return null;
}

/** A clock that was set back may name a moment twice. */
function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number += 1) name = `${wanted}-${number}`;
  return name;
}

/** What is neither in nor out must be said with its place: opening would find an empty ledger. */
function halfway(
  error: unknown,
  folder: LedgerFolder,
  aside: string,
  left: readonly string[],
): Refusal {
  const why = error instanceof HeldFile ? heldWords(error) : '';
  return new Refusal(
    'locked',
    `恢复只做了一半，${[...new Set(left)].join('、')}没能放回原处。${why}原来的数据都在“${aside}”中，请关闭占用的程序后把其中的文件移回“${folder.root}”，再打开台账。`,
  );
}

function broken(name: string): Refusal {
  return new Refusal(
    'corrupt',
    `“${name}”不是完整的五进台账备份，现有数据没有改动。请换一份备份。`,
    { file: name },
  );
}

const MAX_MANIFEST_BYTES = 1 << 28;
