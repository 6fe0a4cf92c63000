import { BrokenZip } from './broken-zip.ts';

/** An entry as the directory tells it (APPNOTE 6.3.9). */
export interface ZipEntry {
  name: string;
  nameBytes: Buffer;
  flags: number;
  method: number;
  /** Time in the low half, date in the high one, as DOS counts them. */
  time: number;
  crc: number;
  packedBytes: number;
  sizeBytes: number;
  /** Of its local header. */
  offset: number;
  attributes: number;
}

export interface DirectoryPlace {
  start: number;
  sizeBytes: number;
  count: number;
}

/** So many bytes at a file's end hold the record that leads to the directory, comment and all. */
export const MAX_END_BYTES = 65_535 + 22 + 20;
export const WIDE_END_BYTES = 56;

/** Reads the end record; in a ZIP64 file it only leads to the place of the wide one. */
export function readEnd(tail: Buffer): DirectoryPlace | { wideAt: number } {
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new BrokenZip();
  if (end >= 20 && tail.readUInt32LE(end - 20) === 0x07064b50)
    return { wideAt: Number(tail.readBigUInt64LE(end - 12)) };
  return {
    count: tail.readUInt16LE(end + 10),
    sizeBytes: tail.readUInt32LE(end + 12),
    start: tail.readUInt32LE(end + 16),
  };
}

export function readWideEnd(wide: Buffer): DirectoryPlace {
  if (wide.readUInt32LE(0) !== 0x06064b50) throw new BrokenZip();
  return {
    count: Number(wide.readBigUInt64LE(32)),
    sizeBytes: Number(wide.readBigUInt64LE(40)),
    start: Number(wide.readBigUInt64LE(48)),
  };
}

/** The entries in order. Names are as they stand: check before use. */
export function readDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let place = 0; place < count; place += 1) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new BrokenZip();
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const nameBytes = directory.subarray(at + 46, nameEnd);
    const entry = {
      name: nameBytes.toString('utf8'),
      nameBytes,
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      time: directory.readUInt32LE(at + 12),
      crc: directory.readUInt32LE(at + 16),
      packedBytes: directory.readUInt32LE(at + 20),
      sizeBytes: directory.readUInt32LE(at + 24),
      attributes: directory.readUInt32LE(at + 38),
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

export const LOCAL_HEADER_BYTES = 30;

/** Where an entry's packed content begins, by its local header. */
export function contentStart(entry: ZipEntry, header: Buffer): number {
  if (header.readUInt32LE(0) !== 0x04034b50) throw new BrokenZip('broken', entry.name);
  return entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}
