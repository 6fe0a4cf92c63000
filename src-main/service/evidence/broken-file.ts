import { open } from 'node:fs/promises';
import path from 'node:path';

/** Why a file cannot be what its name says, for the clerk to read; null when nothing is wrong. */
export async function whyBroken(file: string): Promise<string | null> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size === 0) return '是空的（0 字节），可能没有复制完';
    const start = Buffer.alloc(START_BYTES);
    const { bytesRead } = await handle.read(start, 0, START_BYTES, 0);
    const kind = KINDS.find(({ endings }) => endings.test(path.extname(file)));
    if (!kind || kind.begin(start.subarray(0, bytesRead))) return null;
    return `内容不是${kind.noun}，可能已损坏，或只是改了名`;
  } finally {
    await handle.close();
  }
}

const START_BYTES = 1024;

/** A picture under another picture's ending shows all the same. */
const PICTURES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46],
  [0x42, 0x4d],
  [0x52, 0x49, 0x46, 0x46],
];

const KINDS: readonly { endings: RegExp; noun: string; begin: (start: Buffer) => boolean }[] = [
  {
    endings: /^\.(jpe?g|png|gif|bmp|webp)$/i,
    noun: '图片',
    begin: (start) => PICTURES.some((sign) => sign.every((byte, at) => start[at] === byte)),
  },
  { endings: /^\.pdf$/i, noun: ' PDF', begin: (start) => start.includes('%PDF-') },
  {
    endings: /^\.(docx|xlsx|pptx|zip)$/i,
    noun: ' Office 文件或压缩包',
    // A file with a password is a compound file of the former Office.
    begin: (start) => start.toString('latin1', 0, 2) === 'PK' || start[0] === 0xd0,
  },
];
