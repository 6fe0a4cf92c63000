import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** What a written entry holds, unpacked. */
export interface ZippedFile {
  name: string;
  sizeBytes: number;
  sha256: string;
}

export interface ZipWriter {
  add(name: string, content: Readable, options: { compress: boolean }): Promise<ZippedFile>;
  /** Writes the directory and flushes everything to disk. */
  finish(): Promise<void>;
  /** Closes the file as it is, whole or not. */
  close(): Promise<void>;
}

interface Entry {
  name: Buffer;
  method: number;
  crc: number;
  packedBytes: number;
  sizeBytes: number;
  offset: number;
}

/**
 * Writes a zip of any size without holding more than a block of it (APPNOTE 6.3.9). Every entry is
 * ZIP64 with its sizes filled in after its content, so there is one path for small and huge files.
 */
export async function createZip(file: string): Promise<ZipWriter> {
  const handle = await open(file, 'wx');
  const entries: Entry[] = [];
  let position = 0;

  async function append(bytes: Buffer): Promise<void> {
    await writeAt(handle, bytes, position);
    position += bytes.length;
  }

  return {
    add: async (name, content, { compress }) => {
      const entry: Entry = {
        name: Buffer.from(name, 'utf8'),
        method: compress ? 8 : 0,
        crc: 0,
        packedBytes: 0,
        sizeBytes: 0,
        offset: position,
      };
      await append(localHeader(entry));
      const start = position;
      const hash = createHash('sha256');
      const counted = Readable.from(
        (async function* () {
          for await (const chunk of content as AsyncIterable<Buffer>) {
            hash.update(chunk);
            entry.crc = crc32(chunk, entry.crc);
            entry.sizeBytes += chunk.length;
            yield chunk;
          }
        })(),
        { objectMode: false },
      );
      const packed = compress ? counted.compose(createDeflateRaw()) : counted;
      for await (const chunk of packed as AsyncIterable<Buffer>) await append(chunk);
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
    close: () => handle.close(),
  };
}

async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const result = await handle.write(bytes, written, bytes.length - written, position + written);
    written += result.bytesWritten;
  }
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry);
  header.writeUInt16LE(20, 28);
  const sizes = Buffer.alloc(20);
  sizes.writeUInt16LE(0x0001, 0);
  sizes.writeUInt16LE(16, 2);
  sizes.writeBigUInt64LE(BigInt(entry.sizeBytes), 4);
  sizes.writeBigUInt64LE(BigInt(entry.packedBytes), 12);
  return Buffer.concat([header, entry.name, sizes]);
}

function directoryHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, entry);
  header.writeUInt16LE(28, 30);
  header.writeUInt32LE(0xffffffff, 42);
  const sizes = Buffer.alloc(28);
  sizes.writeUInt16LE(0x0001, 0);
  sizes.writeUInt16LE(24, 2);
  sizes.writeBigUInt64LE(BigInt(entry.sizeBytes), 4);
  sizes.writeBigUInt64LE(BigInt(entry.packedBytes), 12);
  sizes.writeBigUInt64LE(BigInt(entry.offset), 20);
  return Buffer.concat([header, entry.name, sizes]);
}

/** From "version needed" to the name's length: the same in both headers. */
function writeCommon(header: Buffer, at: number, entry: Entry): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt32LE(FIXED_TIME, at + 6);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(0xffffffff, at + 14);
  header.writeUInt32LE(0xffffffff, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}

function endOfDirectory(count: number, start: number, sizeBytes: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(VERSION, 12);
  end.writeUInt16LE(VERSION, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(sizeBytes), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + sizeBytes), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.fill(0xff, 84, 96);
  return end;
}

const VERSION = 45;
const UTF8_NAMES = 0x0800;
/** 1 January 1980; the manifest tells when. */
const FIXED_TIME = 0x00210000;
