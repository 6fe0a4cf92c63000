import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { BrokenZip } from './broken-zip.ts';
import { type PackedEntry, packEntries } from './pack-zip.ts';
import {
  contentStart,
  LOCAL_HEADER_BYTES,
  MAX_END_BYTES,
  readDirectory,
  readEnd,
  readWideEnd,
  WIDE_END_BYTES,
  type ZipEntry,
} from './zip-directory.ts';

/** What a zip held in memory may hold; one set for whatever comes from outside. */
export interface ZipBounds {
  entries: number;
  unpackedBytes: number;
  /** Unpacked : packed, above which an entry larger than 10 MB is taken for a bomb. */
  ratio: number;
}

const BOUNDS: ZipBounds = { entries: 5000, unpackedBytes: 300_000_000, ratio: 400 };
const BOMB_BYTES = 10_000_000;

/**
 * A zip in memory, plain or ZIP64, whose entries can be read and exchanged; entries never exchanged
 * keep their very bytes. Nothing is ever written to disk under a name found inside. Throws
 * `BrokenZip` for what is not whole, locked, ambiguous or past the bounds, told sizes checked first.
 */
export class ZipBytes {
  private readonly bytes: Buffer;
  private readonly bounds: ZipBounds;
  private readonly entries = new Map<string, ZipEntry>();
  private readonly lowered = new Map<string, ZipEntry>();
  private readonly changed = new Map<string, Uint8Array>();
  private unpacked = 0;

  private constructor(bytes: Buffer, bounds: ZipBounds) {
    this.bytes = bytes;
    this.bounds = bounds;
    for (const entry of directoryOf(bytes, bounds)) {
      const name = plainName(entry.name);
      if (this.entries.has(name)) throw new BrokenZip('broken', name);
      this.entries.set(name, entry);
      if (!this.lowered.has(name.toLowerCase())) this.lowered.set(name.toLowerCase(), entry);
    }
  }

  static open(bytes: Uint8Array, bounds: ZipBounds = BOUNDS): ZipBytes {
    try {
      return new ZipBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bounds);
    } catch (error) {
      throw error instanceof RangeError ? new BrokenZip() : error;
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** Null when there is no such entry; one that differs in case alone is the same. */
  read(name: string): Uint8Array | null {
    const entry = this.find(name);
    if (!entry) return null;
    const replaced = this.changed.get(plainName(entry.name));
    if (replaced) return replaced;
    const content = unpack(
      entry,
      packedOf(this.bytes, entry),
      this.bounds.unpackedBytes - this.unpacked,
    );
    this.unpacked += content.length;
    return content;
  }

  replace(name: string, bytes: Uint8Array): void {
    const entry = this.find(name);
    if (!entry) throw new Error(`no entry ${name} to replace`);
    this.changed.set(plainName(entry.name), bytes);
  }

  /** Same order, same dates: the same changes give the same bytes. */
  write(): Uint8Array {
    return packEntries(
      [...this.entries].map(([name, entry]): PackedEntry => {
        const bytes = this.changed.get(name);
        const kept = { ...entry, flags: entry.flags & 0x0800 };
        if (!bytes) return { ...kept, packed: packedOf(this.bytes, entry) };
        const packed = deflateRawSync(bytes);
        return { ...kept, method: 8, crc: crc32(bytes), sizeBytes: bytes.length, packed };
      }),
    );
  }

  private find(name: string): ZipEntry | undefined {
    return this.entries.get(name) ?? this.lowered.get(name.toLowerCase());
  }
}

/** Some programs write names with backslashes. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/');
}

function directoryOf(bytes: Buffer, bounds: ZipBounds): ZipEntry[] {
  const end = readEnd(bytes.subarray(-MAX_END_BYTES));
  const { start, count } =
    'wideAt' in end ? readWideEnd(bytes.subarray(end.wideAt, end.wideAt + WIDE_END_BYTES)) : end;
  if (count > bounds.entries) throw new BrokenZip('too-large');
  const entries = readDirectory(bytes.subarray(start), count);
  let total = 0;
  for (const entry of entries) {
    if (entry.flags & 1) throw new BrokenZip('locked', entry.name);
    packedOf(bytes, entry);
    total += entry.sizeBytes;
    const isBomb =
      entry.sizeBytes > BOMB_BYTES && entry.sizeBytes > entry.packedBytes * bounds.ratio;
    if (isBomb || total > bounds.unpackedBytes) throw new BrokenZip('too-large', entry.name);
  }
  return entries;
}

function packedOf(bytes: Buffer, entry: ZipEntry): Buffer {
  const header = bytes.subarray(entry.offset, entry.offset + LOCAL_HEADER_BYTES);
  const start = contentStart(entry, header);
  if (start + entry.packedBytes > bytes.length) throw new BrokenZip('broken', entry.name);
  return bytes.subarray(start, start + entry.packedBytes);
}

/** The size an entry tells is not believed: it is unpacked into the room left, then held against it. */
function unpack(entry: ZipEntry, packed: Buffer, room: number): Uint8Array {
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, room) : null;
  if (content === 'too-large' || (content && content.length > room))
    throw new BrokenZip('too-large', entry.name);
  if (!content || content.length !== entry.sizeBytes || crc32(content) !== entry.crc)
    throw new BrokenZip('broken', entry.name);
  return content;
}

function inflate(packed: Buffer, room: number): Buffer | 'too-large' | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : null;
  }
}
