import { inflateRawSync } from 'node:zlib';
import { Refusal } from '#shared/contract/failure.ts';

/** Parts of a zip held in memory; nothing is ever written to disk under a name found inside. */
export interface Archive {
  names: readonly string[];
  /** Unpacked bytes, or null when there is no such part. Throws a Refusal past the limits. */
  part(name: string): Uint8Array | null;
}

export interface ArchiveLimits {
  unpackedBytes: number;
  /** Unpacked : packed, above which a part larger than 10 MB is taken for a bomb. */
  ratio: number;
  parts: number;
}

const ARCHIVE_LIMITS: ArchiveLimits = {
  unpackedBytes: 300_000_000,
  ratio: 400,
  parts: 5000,
};

interface Entry {
  method: number;
  packedSize: number;
  flags: number;
  offset: number;
}

/** Reads the central directory. Throws `damaged` Refusals; sizes told by the file are never trusted. */
export function openArchive(
  bytes: Uint8Array,
  file: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, file, limits);
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name) ?? entries.get(name.toLowerCase());
      if (!entry) return null;
      const packed = packedBytes(bytes, view, entry, file);
      const content = unpack(packed, entry, limits.unpackedBytes - unpacked, file);
      unpacked += content.length;
      if (content.length > 10_000_000 && content.length > packed.length * limits.ratio)
        throw tooLarge(file);
      return content;
    },
  };
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  file: string,
  limits: ArchiveLimits,
): Map<string, Entry> {
  const end = findEnd(view);
  if (end < 0) throw damaged(file);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.parts) throw tooLarge(file);
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged(file);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/');
    const entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    entries.set(name, entry);
    if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is within the last 64 KB, before an optional comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry, file: string): Uint8Array {
  const { offset, packedSize } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw damaged(file);
  if ((entry.flags & 1) !== 0) {
    throw new Refusal(
      'unsupported-file',
      `“${file}”加了压缩密码，无法读取。请在 WPS 或 Excel 中取消密码，另存为 .xlsx 后再导入。`,
      { file },
    );
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged(file);
  return bytes.subarray(start, start + packedSize);
}

function unpack(packed: Uint8Array, entry: Entry, room: number, file: string): Uint8Array {
  if (entry.method === 0) {
    if (packed.length > room) throw tooLarge(file);
    return packed;
  }
  if (entry.method !== 8) throw damaged(file);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(file);
    throw damaged(file);
  }
}

export function damaged(file: string): Refusal {
  return new Refusal(
    'unreadable',
    `“${file}”已损坏或没有传完整，打不开。请重新复制一份，或在 WPS、Excel 中打开后另存为 .xlsx 再导入。`,
    { file },
  );
}

function tooLarge(file: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `“${file}”解开后的内容过大，不像正常的台账，已停止读取。请把需要的工作表复制到一个新的 .xlsx 文件后再导入。`,
    { file },
  );
}
