import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { digestOfFile, readChunks, syncFolder, writeDurably } from '../../files/durable-file.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import { makeFolders, PRIVATE_FILE, PRIVATE_FOLDER } from '../../files/make-folders.ts';
import { discard, move } from '../../files/move-and-remove.ts';
import { copyWebMark } from '../../files/web-mark.ts';
import type { HeldFolder, LedgerFolder } from '../storage/ledger-folder.ts';
import { readingRefusal, storageRefusal } from '../storage/storage-failure.ts';

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
export async function storeFile(folder: HeldFolder, source: string): Promise<StoredFile> {
  const name = path.basename(source);
  try {
    const stored = await store(folder, readChunks(source), name);
    copyWebMark(source, storedFilePath(folder, stored));
    return stored;
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT' && !existsSync(source)) throw readingRefusal(error, source);
    throw storageRefusal(error, `文件“${name}”`) ?? error;
  }
}

/** The same for what comes from the clipboard. */
export async function storeBytes(
  folder: HeldFolder,
  bytes: Uint8Array,
  name: string,
): Promise<StoredFile> {
  try {
    return await store(folder, bytes, name);
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

async function store(
  folder: HeldFolder,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  name: string,
): Promise<StoredFile> {
  folder.refuseMoved();
  const temporary = path.join(folder.incoming, randomBytes(12).toString('hex'));
  try {
    const { sha256, bytes } = await writeDurably(temporary, content, PRIVATE_FILE);
    const stored = { sha256, sizeBytes: bytes, extension: extensionOf(name) };
    const target = storedFilePath(folder, stored);
    await makeFolders(path.dirname(target), PRIVATE_FOLDER);
    await move(temporary, target).catch(async (error: unknown) => {
      // The same content may stand there already, open in a viewer.
      const isThere = existsSync(target) && (await digestOfFile(target)).sha256 === sha256;
      if (!isThere) throw error;
    });
    await syncFolder(path.dirname(target));
    return stored;
  } finally {
    await discard(temporary);
  }
}

/** Only what is harmless in a file name; the office's blank may be called anything. */
/** Only what every system takes for one; empty when the name has none. */
export function extensionOf(name: string): string {
  const extension = path.extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,10}$/.test(extension) ? extension : '';
}
