import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '#shared/contract/failure.ts';
import type { LedgerFolder } from '../ledger-folder.ts';
import { storageRefusal } from '../storage-failure.ts';

/** Content in `files/`, named by its SHA-256, kept once however often it is attached. */
export interface StoredFile {
  sha256: string;
  sizeBytes: number;
  /** With its dot, in small letters; empty where the name had none. */
  extension: string;
}

/**
 * Copies a file of any size into the ledger, streamed. It stands there whole and flushed, or not at
 * all; the original is only read.
 */
export async function storeFile(folder: LedgerFolder, source: string): Promise<StoredFile> {
  const name = path.basename(source);
  try {
    return await store(folder, createReadStream(source), name);
  } catch (error) {
    if (isMissing(error) && !existsSync(source)) {
      throw new Refusal('not-found', `找不到文件“${name}”，它可能已被移走或改名。`, { file: name });
    }
    throw storageRefusal(error, `文件“${name}”`) ?? error;
  }
}

/** The same for what comes from the clipboard. */
export async function storeBytes(
  folder: LedgerFolder,
  bytes: Uint8Array,
  name: string,
): Promise<StoredFile> {
  try {
    return await store(folder, Readable.from([Buffer.from(bytes)]), name);
  } catch (error) {
    throw storageRefusal(error, `文件“${name}”`) ?? error;
  }
}

/** Where stored content lies, whether or not it is still there. */
export function storedFilePath(
  folder: LedgerFolder,
  { sha256, extension }: Pick<StoredFile, 'sha256' | 'extension'>,
): string {
  return path.join(folder.files, sha256.slice(0, 2), sha256 + extension);
}

/** SHA-256 and size of a file, streamed. */
export async function hashFile(file: string): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    sizeBytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function store(folder: LedgerFolder, source: Readable, name: string): Promise<StoredFile> {
  const temporary = path.join(folder.incoming, randomBytes(12).toString('hex'));
  try {
    const { sha256, sizeBytes } = await copyHashed(source, temporary);
    const stored = { sha256, sizeBytes, extension: extensionOf(name) };
    const target = storedFilePath(folder, stored);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
    return stored;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function copyHashed(source: Readable, target: string) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const handle = await open(target, 'wx');
  try {
    await handle.writeFile(
      (async function* () {
        for await (const chunk of source as AsyncIterable<Buffer>) {
          hash.update(chunk);
          sizeBytes += chunk.length;
          yield chunk;
        }
      })(),
    );
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** Makes a rename last through a power cut; Windows neither needs nor allows it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Only what is harmless in a file name; the office's blank may be called anything. */
function extensionOf(name: string): string {
  const extension = path.extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,10}$/.test(extension) ? extension : '';
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
