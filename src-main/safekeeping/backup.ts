import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '#shared/contract/failure.ts';
import { syncFolder } from '../files/durable-file.ts';
import { createZip, type ZipWriter } from '../files/zip-writer.ts';
import type { Ledger } from '../store/ledger.ts';
import { snapshotDatabase } from '../store/snapshot.ts';
import { storageRefusal } from '../store/storage-failure.ts';
import { MANIFEST_NAME, type Manifest } from './manifest.ts';

export interface BackupResult {
  file: string;
  sizeBytes: number;
  /** Of what was copied, the database included. */
  fileCount: number;
}

/**
 * Copies the whole ledger into one zip: the database as of one moment, evidence, archive, and a
 * manifest with their SHA-256. The zip stands whole at `outFile`, or nothing does.
 */
export async function backup(
  ledger: Ledger,
  outFile: string,
  options: { appVersion: string; onProgress?: (done: number, total: number) => void },
): Promise<BackupResult> {
  const target = path.resolve(outFile);
  refuseInside(ledger, target);
  const part = `${target}.part`;
  const snapshot = path.join(ledger.folder.incoming, `${randomBytes(8).toString('hex')}.sqlite`);
  let zip: ZipWriter | undefined;
  try {
    await rm(part, { force: true });
    zip = await createZip(part);
    await snapshotDatabase(ledger, snapshot);
    const files = await fillZip(zip, ledger, snapshot, options);
    await zip.close();
    zip = undefined;
    await rename(part, target);
    await syncFolder(path.dirname(target));
    return { file: target, sizeBytes: (await stat(target)).size, fileCount: files.length };
  } catch (error) {
    await zip?.close();
    await rm(part, { force: true });
    throw storageRefusal(error, `备份文件“${target}”`) ?? error;
  } finally {
    await rm(snapshot, { force: true });
  }
}

async function fillZip(
  zip: ZipWriter,
  ledger: Ledger,
  snapshot: string,
  options: { appVersion: string; onProgress?: (done: number, total: number) => void },
): Promise<Manifest['files']> {
  const names = [
    ...(await namesBelow(ledger.folder.root, 'files')),
    ...(await namesBelow(ledger.folder.root, 'archive')),
  ].filter((name) => !name.startsWith('files/incoming/'));
  const files: Manifest['files'] = [
    await zip.add('ledger.sqlite', createReadStream(snapshot), { compress: true }),
  ];
  for (const [place, name] of names.entries()) {
    const content = createReadStream(path.join(ledger.folder.root, name));
    files.push(await zip.add(name, content, { compress: false }));
    options.onProgress?.(place + 1, names.length);
  }
  const manifest: Manifest = {
    format: 'wujin-ledger-backup',
    version: 1,
    appVersion: options.appVersion,
    createdAt: ledger.now(),
    files,
  };
  const json = Buffer.from(JSON.stringify(manifest, null, 1));
  await zip.add(MANIFEST_NAME, Readable.from([json]), { compress: true });
  await zip.finish();
  return files;
}

/** Files below a folder, by their path from `root` with slashes, sorted. */
async function namesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** A backup among the evidence would be copied into the next one. */
function refuseInside(ledger: Ledger, target: string): void {
  const inside = [ledger.folder.files, ledger.folder.archive].some((folder) =>
    target.startsWith(folder + path.sep),
  );
  const own = [ledger.folder.database, ledger.folder.lock].includes(target);
  if (!inside && !own) return;
  throw new Refusal(
    'invalid-input',
    '备份不能存到台账自己的材料里。请另选一个文件夹，最好在另一块磁盘上。',
  );
}
