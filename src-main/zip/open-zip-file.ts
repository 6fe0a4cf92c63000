import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { BrokenZip } from './broken-zip.ts';
import {
  contentStart,
  type DirectoryPlace,
  LOCAL_HEADER_BYTES,
  MAX_END_BYTES,
  readDirectory,
  readEnd,
  readWideEnd,
  WIDE_END_BYTES,
  type ZipEntry,
} from './zip-directory.ts';

export interface ZipReader {
  entries: readonly ZipEntry[];
  /** Unpacked content; throws `BrokenZip` past the size it declares, or at the end when its CRC is not as told. */
  read(entry: ZipEntry): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** Reads the directory of a zip file, plain or ZIP64. Names are as they stand: check before use. */
export async function openZip(file: string): Promise<ZipReader> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { start, sizeBytes, count } = await findDirectory(handle, size);
    if (start + sizeBytes > size || sizeBytes > MAX_DIRECTORY_BYTES) throw new BrokenZip();
    const directory = await readAt(handle, start, sizeBytes);
    const entries = readDirectory(directory, count);
    return { entries, read: (entry) => readEntry(handle, entry), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error instanceof RangeError ? new BrokenZip() : error;
  }
}

async function findDirectory(handle: FileHandle, size: number): Promise<DirectoryPlace> {
  const tailBytes = Math.min(size, MAX_END_BYTES);
  const end = readEnd(await readAt(handle, size - tailBytes, tailBytes));
  return 'wideAt' in end ? readWideEnd(await readAt(handle, end.wideAt, WIDE_END_BYTES)) : end;
}

async function* readEntry(handle: FileHandle, entry: ZipEntry): AsyncIterable<Buffer> {
  const start = contentStart(entry, await readAt(handle, entry.offset, LOCAL_HEADER_BYTES));
  const packed = blocksOf(handle, start, entry.packedBytes);
  if (entry.method !== 0 && entry.method !== 8) throw new BrokenZip();
  let sizeBytes = 0;
  let crc = 0;
  for await (const chunk of entry.method === 8 ? inflated(packed) : packed) {
    sizeBytes += chunk.length;
    if (sizeBytes > entry.sizeBytes) throw new BrokenZip();
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (sizeBytes !== entry.sizeBytes || crc !== entry.crc) throw new BrokenZip();
}

/** Ends only when its source has: nothing reads from a file that is closed behind it. */
async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: BLOCK_BYTES });
  // A failure on the way in destroys `inflate` with it, and so comes out of the loop.
  const fed = pipeline(packed, inflate).catch(() => undefined);
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw isInflateError(error) ? new BrokenZip() : error;
  } finally {
    inflate.destroy();
    await fed;
  }
}

async function* blocksOf(
  handle: FileHandle,
  start: number,
  length: number,
): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += BLOCK_BYTES) {
    yield await readAt(handle, start + done, Math.min(BLOCK_BYTES, length - done));
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (!Number.isSafeInteger(position) || position < 0) throw new BrokenZip();
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) throw new BrokenZip();
    done += bytesRead;
  }
  return buffer;
}

function isInflateError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('Z_')
  );
}

const BLOCK_BYTES = 1 << 18;
const MAX_DIRECTORY_BYTES = 1 << 29;
