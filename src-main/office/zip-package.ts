import { inflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { Refusal } from '#shared/contract/failure.ts';
import { crc32 } from './crc32.ts';

interface ZipEntry {
  name: string;
  nameBytes: Uint8Array;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  size: number;
  compressed: Uint8Array;
  externalAttributes: number;
}

/** Limits that keep a hostile file from filling memory. */
const MAX_ENTRIES = 4000;
const MAX_PART_BYTES = 64 * 1024 * 1024;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
const MAX_RATIO = 400;

/** A zip whose parts can be read and exchanged; parts never exchanged keep their very bytes. */
export class ZipPackage {
  private readonly entries: Map<string, ZipEntry>;
  private readonly changed = new Map<string, Uint8Array>();
  private readonly fileName: string;

  private constructor(entries: Map<string, ZipEntry>, fileName: string) {
    this.entries = entries;
    this.fileName = fileName;
  }

  /** Refuses what is broken, encrypted, too big, or ambiguous. */
  static open(bytes: Uint8Array, fileName: string): ZipPackage {
    return new ZipPackage(readEntries(bytes, fileName), fileName);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Null when there is no such part. */
  read(name: string): Uint8Array | null {
    const replaced = this.changed.get(name);
    if (replaced) return replaced;
    const entry = this.entries.get(name);
    return entry ? unpack(entry, this.fileName) : null;
  }

  replace(name: string, bytes: Uint8Array): void {
    if (!this.entries.has(name)) throw new Error(`no part ${name} to replace`);
    this.changed.set(name, bytes);
  }

  /** Same order, same dates: the same changes give the same bytes. */
  write(): Uint8Array {
    const entries = [...this.entries.values()].map((entry) => {
      const bytes = this.changed.get(entry.name);
      if (!bytes) return entry;
      const compressed = deflateSync(bytes, { level: 6 });
      return { ...entry, method: 8, crc: crc32(bytes), size: bytes.length, compressed };
    });
    return writeEntries(entries);
  }
}

function readEntries(bytes: Uint8Array, fileName: string): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = () =>
    new Refusal(
      'corrupt',
      `“${fileName}”不完整或已损坏，打不开。请在 WPS 或 Word 中重新打开原文件，另存一份后再试。`,
      { file: fileName },
    );
  const end = findEnd(view);
  if (end < 0) throw broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw tooBig(fileName);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  try {
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw broken();
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const size = view.getUint32(at + 24, true);
      const compressedSize = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      const nameBytes = bytes.slice(at + 46, at + 46 + nameLength);
      const name = new TextDecoder().decode(nameBytes);
      if (flags & 1) {
        throw new Refusal(
          'unsupported-file',
          `“${fileName}”加了密码。请在 WPS 或 Word 中输入密码打开，去掉密码后另存，再选一次。`,
          { file: fileName },
        );
      }
      if (view.getUint32(local, true) !== 0x04034b50) throw broken();
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + compressedSize > bytes.length || entries.has(name)) throw broken();
      total += size;
      const ratio = compressedSize === 0 ? 0 : size / compressedSize;
      if (size > MAX_PART_BYTES || total > MAX_TOTAL_BYTES) throw tooBig(fileName);
      if (size > 1_000_000 && ratio > MAX_RATIO) throw tooBig(fileName);
      entries.set(name, {
        name,
        nameBytes,
        flags: flags & 0x0800,
        method: view.getUint16(at + 10, true),
        time: view.getUint16(at + 12, true),
        date: view.getUint16(at + 14, true),
        crc: view.getUint32(at + 16, true),
        size,
        compressed: bytes.subarray(start, start + compressedSize),
        externalAttributes: view.getUint32(at + 38, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof RangeError ? broken() : error;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function unpack(entry: ZipEntry, fileName: string): Uint8Array {
  let bytes: Uint8Array | null = null;
  try {
    if (entry.method === 0) bytes = entry.compressed.slice();
    if (entry.method === 8) {
      bytes = inflateRawSync(entry.compressed, { maxOutputLength: Math.max(1, entry.size) });
    }
  } catch {
    bytes = null;
  }
  if (!bytes || bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new Refusal(
      'corrupt',
      `“${fileName}”内部的“${entry.name}”已损坏，读不出来。请在 WPS 或 Word 中打开原文件另存一份后再试。`,
      { file: fileName },
    );
  }
  return bytes;
}

function tooBig(fileName: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `“${fileName}”解压后过大，不像一张空白表，已停止读取。请向发表单位要一份干净的文件。`,
    { file: fileName },
  );
}

function writeEntries(entries: readonly ZipEntry[]): Uint8Array {
  const size = entries.reduce(
    (sum, entry) => sum + 76 + 2 * entry.nameBytes.length + entry.compressed.length,
    22,
  );
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    out.set(entry.nameBytes, at + 30);
    out.set(entry.compressed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.compressed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out.slice(0, at + 22);
}

/** The fields that local and central headers share, from "version needed" on. */
function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
