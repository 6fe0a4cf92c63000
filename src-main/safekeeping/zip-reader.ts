import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

export interface ZipEntry {
  name: string;
  method: number;
  packedBytes: number;
  sizeBytes: number;
  offset: number;
}

export interface ZipReader {
  entries: readonly ZipEntry[];
  /** Unpacked content; throws `BrokenZip` as soon as it grows past the size it declares. */
  read(entry: ZipEntry): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** The file is no zip, or not a whole one. */
export class BrokenZip extends Error {}

/** Reads the directory of a zip file, plain or ZIP64. Names are as they stand: check before use. */
export async function openZip(file: string): Promise<ZipReader> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { start, sizeBytes, count } = await findDirectory(handle, size);
    if (start + sizeBytes > size || sizeBytes > MAX_DIRECTORY_BYTES) throw new BrokenZip();
    const directory = await readAt(handle, start, sizeBytes);
    const entries = parseDirectory(directory, count);
    return { entries, read: (entry) => readEntry(handle, entry), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error instanceof RangeError ? new BrokenZip() : error;
  }
}

async function findDirectory(handle: FileHandle, size: number) {
  const tail = await readAt(
    handle,
    Math.max(0, size - MAX_END_BYTES),
    Math.min(size, MAX_END_BYTES),
  );
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new BrokenZip();
  if (end >= 20 && tail.readUInt32LE(end - 20) === 0x07064b50) {
    const wide = await readAt(handle, Number(tail.readBigUInt64LE(end - 12)), 56);
    if (wide.readUInt32LE(0) !== 0x06064b50) throw new BrokenZip();
    return {
      count: Number(wide.readBigUInt64LE(32)),
      sizeBytes: Number(wide.readBigUInt64LE(40)),
      start: Number(wide.readBigUInt64LE(48)),
    };
  }
  return {
    count: tail.readUInt16LE(end + 10),
    sizeBytes: tail.readUInt32LE(end + 12),
    start: tail.readUInt32LE(end + 16),
  };
}

function parseDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let place = 0; place < count; place += 1) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new BrokenZip();
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const entry = {
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      sizeBytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    readWideSizes(directory.subarray(nameEnd, extraEnd), entry);
    entries.push(entry);
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** ZIP64's extra field holds, in this order, only the values that did not fit. */
function readWideSizes(extra: Buffer, entry: ZipEntry): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x0001) continue;
    let value = at + 4;
    for (const field of ['sizeBytes', 'packedBytes', 'offset'] as const) {
      if (entry[field] !== 0xffffffff) continue;
      entry[field] = Number(extra.readBigUInt64LE(value));
      value += 8;
    }
  }
}

async function* readEntry(handle: FileHandle, entry: ZipEntry): AsyncIterable<Buffer> {
  const header = await readAt(handle, entry.offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new BrokenZip();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = blocksOf(handle, start, entry.packedBytes);
  if (entry.method !== 0 && entry.method !== 8) throw new BrokenZip();
  let sizeBytes = 0;
  for await (const chunk of entry.method === 8 ? inflated(packed) : packed) {
    sizeBytes += chunk.length;
    if (sizeBytes > entry.sizeBytes) throw new BrokenZip();
    yield chunk;
  }
  if (sizeBytes !== entry.sizeBytes) throw new BrokenZip();
}

/** Ends only when its source has: nothing reads from a file that is closed behind it. */
async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
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
const MAX_END_BYTES = 65_535 + 22 + 20;
const MAX_DIRECTORY_BYTES = 1 << 29;
