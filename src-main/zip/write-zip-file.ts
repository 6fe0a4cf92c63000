import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { syncFolder } from '../files/durable-file.ts';
import { discardAfter, move } from '../files/move-and-remove.ts';
import { atPassingPlace } from '../files/passing-place.ts';
import { refuseWindowsName } from '../files/windows-name.ts';
import {
  directoryHeader,
  endOfDirectory,
  FIXED_TIME,
  localHeader,
  MAX_PLAIN_BYTES,
  UTF8_NAMES,
  type WrittenEntry,
} from './zip-headers.ts';

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
 * and flushed at `target`, or nothing does; so too where `prove`, asked beforehand, throws. UTF-8
 * names and a fixed time: the same content gives the same bytes.
 */
export async function writeZip<T>(
  target: string,
  fill: (zip: ZipWriter) => Promise<T>,
  prove: (part: string) => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  refuseWindowsName(target);
  return atPassingPlace(path.dirname(target), async (part) => {
    const handle = await open(part, 'wx');
    try {
      const zip = zipInto(handle);
      const value = await fill(zip);
      await zip.finish();
      await handle.close();
      await prove(part);
      await move(part, target);
      await syncFolder(path.dirname(target));
      return value;
    } catch (error) {
      await handle.close();
      throw await discardAfter(error, part);
    }
  });
}

function zipInto(handle: FileHandle): ZipWriter & { finish(): Promise<void> } {
  const entries: WrittenEntry[] = [];
  let position = 0;

  async function append(bytes: Uint8Array): Promise<void> {
    await writeAt(handle, bytes, position);
    position += bytes.length;
  }

  return {
    add: async (name, content, { compress, sizeBytes }) => {
      const entry: WrittenEntry = {
        nameBytes: Buffer.from(name, 'utf8'),
        isWide: sizeBytes > MAX_PLAIN_BYTES,
        flags: UTF8_NAMES,
        method: compress ? 8 : 0,
        time: FIXED_TIME,
        attributes: 0,
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
        if (compress) await pipeline(source, createDeflateRaw(QUICK), appendAll);
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

/** A database packs to a ninth this way, and to a tenth with more effort, in three times as long. */
const QUICK = { level: 1, chunkSize: 1 << 18 };
