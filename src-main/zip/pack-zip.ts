import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-directory.ts';
import {
  directoryHeader,
  endOfDirectory,
  FIXED_TIME,
  localHeader,
  UTF8_NAMES,
} from './zip-headers.ts';

/** Small contents as one zip, in the order given and at a fixed time: the same gives the same bytes. */
export function packZip(contents: Iterable<readonly [name: string, Uint8Array]>): Uint8Array {
  return packEntries(
    [...contents].map(([name, bytes]) => ({
      ...headOf(name),
      crc: crc32(bytes),
      sizeBytes: bytes.length,
      packed: deflateRawSync(bytes),
    })),
  );
}

/** One content that comes in pieces, of which only what they are packed to is held. */
export async function packPieces(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<PackedEntry> {
  let crc = 0;
  let sizeBytes = 0;
  const packed: Uint8Array[] = [];
  await pipeline(
    async function* counted() {
      for await (const piece of pieces) {
        crc = crc32(piece, crc);
        sizeBytes += piece.length;
        yield piece;
      }
    },
    createDeflateRaw(),
    async (blocks: AsyncIterable<Uint8Array>) => {
      for await (const block of blocks) packed.push(block);
    },
  );
  return { ...headOf(name), crc, sizeBytes, packed: Buffer.concat(packed) };
}

function headOf(name: string) {
  const nameBytes = Buffer.from(name, 'utf8');
  const flags = nameBytes.length === name.length ? 0 : UTF8_NAMES;
  return { nameBytes, flags, method: 8, time: FIXED_TIME, attributes: 0 };
}

/** An entry whose content is compressed already. */
export interface PackedEntry extends Omit<ZipEntry, 'name' | 'packedBytes' | 'offset'> {
  packed: Uint8Array;
}

/** Of contents well below 4 GB in all. */
export function packEntries(packedEntries: readonly PackedEntry[]): Uint8Array {
  const blocks: Uint8Array[] = [];
  let position = 0;
  const append = (block: Uint8Array) => {
    blocks.push(block);
    position += block.length;
  };
  const entries = packedEntries.map(({ packed, ...fields }) => {
    const entry = { ...fields, packedBytes: packed.length, offset: position, isWide: false };
    append(localHeader(entry));
    append(packed);
    return entry;
  });
  const start = position;
  for (const entry of entries) append(directoryHeader(entry));
  append(endOfDirectory(entries.length, start, position - start));
  return Buffer.concat(blocks);
}
