import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { syncFolder } from './durable-file.ts';

/** What a written entry holds, unpacked. */
export interface ZippedFile {
  name: string;
  sizeBytes: number;
  sha256: string;
}

export interface ZipWriter {
  /**
   * `sizeBytes` is the content's size, or more: below 4 GB the entry is a plain one, which the
   * oldest unpacker reads, else ZIP64.
   */
  add(
    name: string,
    content: AsyncIterable<Uint8Array>,
    options: { compress: boolean; sizeBytes: number },
  ): Promise<ZippedFile>;
}

/**
 * Writes a zip of any size without holding more than a block of it (APPNOTE 6.3.9). It stands whole
 * and flushed at `target`, or nothing does. UTF-8 names and a fixed time: the same content gives the
 * same bytes.
 */
export async function writeZip<T>(
  target: string,
  fill: (zip: ZipWriter) => Promise<T>,
): Promise<T> {
  const part = `${target}.part`;
  await rm(part, { force: true });
  const handle = await open(part, 'wx');
  try {
    const zip = zipInto(handle);
    const value = await fill(zip);
    await zip.finish();
    await handle.close();
    await rename(part, target);
    await syncFolder(path.dirname(target));
    return value;
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
}

interface Entry {
  name: Buffer;
  isWide: boolean;
  method: number;
  crc: number;
  packedBytes: number;
  sizeBytes: number;
  offset: number;
}

function zipInto(handle: FileHandle): ZipWriter & { finish(): Promise<void> } {
  const entries: Entry[] = [];
  let position = 0;

  async function append(bytes: Uint8Array): Promise<void> {
    await writeAt(handle, bytes, position);
    position += bytes.length;
  }

  return {
    add: async (name, content, { compress, sizeBytes }) => {
      const entry: Entry = {
        name: Buffer.from(name, 'utf8'),
        isWide: sizeBytes > MAX_PLAIN_BYTES,
        method: compress ? 8 : 0,
        crc: 0,
        packedBytes: 0,
        sizeBytes: 0,
        offset: position,
      };
      await append(localHeader(entry));
      const start = position;
      const hash = createHash('sha256');
      async function* counted(): AsyncGenerator<Uint8Array> {
        for await (const chunk of content) {
          hash.update(chunk);
          entry.crc = crc32(chunk, entry.crc);
          entry.sizeBytes += chunk.length;
          if (entry.sizeBytes > sizeBytes) throw new Error(`more than announced: ${name}`);
          yield chunk;
        }
      }
      async function appendAll(packed: AsyncIterable<Uint8Array>): Promise<void> {
        for await (const chunk of packed) await append(chunk);
      }
      const source = counted();
      try {
        if (compress) await pipeline(source, createDeflateRaw(), appendAll);
        else await appendAll(source);
      } finally {
        // Whatever happened, the content is let go of before the caller hears.
        await source.return(undefined);
      }
      entry.packedBytes = position - start;
      await writeAt(handle, localHeader(entry), entry.offset);
      entries.push(entry);
      return { name, sizeBytes: entry.sizeBytes, sha256: hash.digest('hex') };
    },
    finish: async () => {
      const start = position;
      for (const entry of entries) await append(directoryHeader(entry));
      await append(endOfDirectory(entries.length, start, position - start));
      await handle.sync();
    },
  };
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const result = await handle.write(bytes, written, bytes.length - written, position + written);
    written += result.bytesWritten;
  }
}

function localHeader(entry: Entry): Buffer {
  const extra = entry.isWide ? wideExtra([entry.sizeBytes, entry.packedBytes]) : NOTHING;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry, entry.isWide);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, entry.name, extra]);
}

function directoryHeader(entry: Entry): Buffer {
  const isWide = entry.isWide || entry.offset > MAX_PLAIN_BYTES;
  const extra = isWide ? wideExtra([entry.sizeBytes, entry.packedBytes, entry.offset]) : NOTHING;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(isWide ? WIDE_VERSION : PLAIN_VERSION, 4);
  writeCommon(header, 6, entry, isWide);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(isWide ? SEE_EXTRA : entry.offset, 42);
  return Buffer.concat([header, entry.name, extra]);
}

/** From "version needed" to the name's length: the same in both headers. */
function writeCommon(header: Buffer, at: number, entry: Entry, isWide: boolean): void {
  header.writeUInt16LE(isWide ? WIDE_VERSION : PLAIN_VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt32LE(FIXED_TIME, at + 6);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(isWide ? SEE_EXTRA : entry.packedBytes, at + 14);
  header.writeUInt32LE(isWide ? SEE_EXTRA : entry.sizeBytes, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}

/** ZIP64's extra field: the values that did not fit, in their fixed order. */
function wideExtra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [place, value] of values.entries()) {
    extra.writeBigUInt64LE(BigInt(value), 4 + 8 * place);
  }
  return extra;
}

function endOfDirectory(count: number, start: number, sizeBytes: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  if (count < 0xffff && start + sizeBytes <= MAX_PLAIN_BYTES) {
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(sizeBytes, 12);
    end.writeUInt32LE(start, 16);
    return end;
  }
  end.fill(0xff, 8, 20);
  return Buffer.concat([wideEnd(count, start, sizeBytes), end]);
}

/** ZIP64's end of directory and the locator that leads to it. */
function wideEnd(count: number, start: number, sizeBytes: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(WIDE_VERSION, 12);
  end.writeUInt16LE(WIDE_VERSION, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(sizeBytes), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + sizeBytes), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

const NOTHING = Buffer.alloc(0);
const SEE_EXTRA = 0xffff_ffff;
/** Short of 4 GB by more than deflate can add. */
const MAX_PLAIN_BYTES = 0xff00_0000;
const PLAIN_VERSION = 20;
const WIDE_VERSION = 45;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day a zip can name. */
const FIXED_TIME = 0x0021_0000;
