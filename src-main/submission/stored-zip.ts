import path from 'node:path';
import { Refusal } from '#shared/contract/failure.ts';
import { readChunks, type WrittenFile, writeDurably } from '../files/durable-file.ts';

/**
 * Packs files of a folder into one zip. Stored, not compressed: documents, pictures and films are
 * compressed already. UTF-8 names (flag bit 11) and a fixed time, so the same files give the same
 * bytes; sizes stand in front of the data, so every unpacker can read it.
 */
export async function writeStoredZip(
  target: string,
  folder: string,
  files: readonly WrittenFile[],
): Promise<WrittenFile> {
  const total = files.reduce((sum, file) => sum + file.bytes + 1_000, 0);
  if (total > MAX_ZIP_BYTES || files.length > MAX_ENTRIES) {
    throw new Refusal(
      'unsupported-file',
      '报送材料合计超过 4 GB，不能打包。请减少大文件，另行报送。',
    );
  }
  return writeDurably(target, zipChunks(folder, files));
}

const MAX_ZIP_BYTES = 0xffff_ffff;
const MAX_ENTRIES = 0xffff;
/** 1 January 1980, the first day a zip can name. */
const FIRST_DAY = 0x0021;
const UTF8_NAME = 0x0800;
const VERSION = 20;

async function* zipChunks(
  folder: string,
  files: readonly WrittenFile[],
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const common = commonHeader(file, name.length);
    yield Buffer.concat([signature(0x04034b50), common, name]);
    yield* readChunks(path.join(folder, file.name));
    const extra = Buffer.alloc(14);
    extra.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), uint16(VERSION), common, extra, name);
    offset += 4 + common.length + name.length + file.bytes;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([central, end]);
}

/** The 26 bytes that local header and directory entry share. */
function commonHeader(file: WrittenFile, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8_NAME, 2);
  header.writeUInt16LE(FIRST_DAY, 8);
  header.writeUInt32LE(file.crc32, 10);
  header.writeUInt32LE(file.bytes, 14);
  header.writeUInt32LE(file.bytes, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
