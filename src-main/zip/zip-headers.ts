import type { ZipEntry } from './zip-directory.ts';

export interface WrittenEntry extends Omit<ZipEntry, 'name'> {
  /** Written as ZIP64, for content that may pass 4 GB. */
  isWide: boolean;
}

export function localHeader(entry: WrittenEntry): Buffer {
  const extra = entry.isWide ? wideExtra([entry.sizeBytes, entry.packedBytes]) : NOTHING;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry, entry.isWide);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, entry.nameBytes, extra]);
}

export function directoryHeader(entry: WrittenEntry): Buffer {
  const isWide = entry.isWide || entry.offset > MAX_PLAIN_BYTES;
  const extra = isWide ? wideExtra([entry.sizeBytes, entry.packedBytes, entry.offset]) : NOTHING;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(isWide ? WIDE_VERSION : PLAIN_VERSION, 4);
  writeCommon(header, 6, entry, isWide);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(entry.attributes, 38);
  header.writeUInt32LE(isWide ? SEE_EXTRA : entry.offset, 42);
  return Buffer.concat([header, entry.nameBytes, extra]);
}

/** From "version needed" to the name's length: the same in both headers. */
function writeCommon(header: Buffer, at: number, entry: WrittenEntry, isWide: boolean): void {
  header.writeUInt16LE(isWide ? WIDE_VERSION : PLAIN_VERSION, at);
  header.writeUInt16LE(entry.flags, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt32LE(entry.time, at + 6);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(isWide ? SEE_EXTRA : entry.packedBytes, at + 14);
  header.writeUInt32LE(isWide ? SEE_EXTRA : entry.sizeBytes, at + 18);
  header.writeUInt16LE(entry.nameBytes.length, at + 22);
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

export function endOfDirectory(count: number, start: number, sizeBytes: number): Buffer {
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
export const MAX_PLAIN_BYTES = 0xff00_0000;
const PLAIN_VERSION = 20;
const WIDE_VERSION = 45;
export const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day a zip can name. */
export const FIXED_TIME = 0x0021_0000;
