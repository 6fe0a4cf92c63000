import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { readingRefusal } from '../../store/storage/storage-failure.ts';

interface ScanKind {
  endings: readonly string[];
  isBegunBy(start: Buffer): boolean;
}

const KINDS: readonly ScanKind[] = [
  // ISO 32000-2, annex I: readers look for the header in the first 1024 bytes.
  { endings: ['.pdf'], isBegunBy: (start) => start.includes('%PDF-') },
  { endings: ['.jpg', '.jpeg'], isBegunBy: (start) => begins(start, [0xff, 0xd8, 0xff]) },
  { endings: ['.png'], isBegunBy: (start) => begins(start, [0x89, 0x50, 0x4e, 0x47]) },
];
const START_BYTES = 1024;

/** Lets only PDF, JPG and PNG pass, by the name's ending and by the content's first bytes alike. */
export async function refuseNoScan(source: string): Promise<void> {
  const name = path.basename(source);
  const ending = path.extname(name).toLowerCase();
  const kind = KINDS.find(({ endings }) => endings.includes(ending));
  if (!kind) {
    throw new Refusal(
      'unsupported-file',
      `“${name}”不是 PDF、JPG 或 PNG，请重新扫描或另存后再选。`,
      { file: name },
    );
  }
  if (kind.isBegunBy(await startOf(source))) return;
  throw new Refusal(
    'unsupported-file',
    `“${name}”的内容不是 ${ending.slice(1).toUpperCase()}，文件可能已损坏或只是改了名。请重新扫描或另存后再选。`,
    { file: name },
  );
}

async function startOf(source: string): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(source, 'r');
    const start = Buffer.alloc(START_BYTES);
    const { bytesRead } = await handle.read(start, 0, START_BYTES, 0);
    return start.subarray(0, bytesRead);
  } catch (error) {
    throw readingRefusal(error, source) ?? error;
  } finally {
    await handle?.close();
  }
}

function begins(start: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => start[place] === byte);
}
