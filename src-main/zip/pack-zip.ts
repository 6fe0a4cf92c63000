import { crc32, deflateRawSync } from 'node:zlib';
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
    [...contents].map(([name, bytes]) => {
      const nameBytes = Buffer.from(name, 'utf8');
      return {
        nameBytes,
        flags: nameBytes.length === name.length ? 0 : UTF8_NAMES,
        method: 8,
        time: FIXED_TIME,
        crc: crc32(bytes),
        sizeBytes: bytes.length,
        attributes: 0,
        packed: deflateRawSync(bytes),
      };
    }),
  );
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
