import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { discardAfter, move } from './move-and-remove.ts';
import { atPassingPlace } from './passing-place.ts';
import { refuseWindowsName } from './windows-name.ts';

/** A file as it lies in a folder. */
export interface FileFact {
  name: string;
  bytes: number;
  sha256: string;
}

/**
 * Writes a new file and has it on the disk, not only in its cache, before it returns. Streams, so
 * that a video of any length passes; hashes on the way.
 */
export async function writeDurably(
  file: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  mode?: number,
): Promise<FileFact> {
  refuseWindowsName(file);
  const handle = await open(file, 'wx', mode);
  try {
    const sha256 = createHash('sha256');
    let bytes = 0;
    for await (const chunk of contentChunks(content)) {
      sha256.update(chunk);
      bytes += chunk.length;
      await handle.appendFile(chunk);
    }
    await handle.sync();
    return { name: path.basename(file), bytes, sha256: sha256.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** The same where a file may stand already: it is the new one, whole, or the one before. */
export async function replaceDurably(
  file: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const folder = path.dirname(file);
  await atPassingPlace(folder, async (part) => {
    try {
      await writeDurably(part, content);
      await move(part, file);
      await syncFolder(folder);
    } catch (error) {
      throw await discardAfter(error, part);
    }
  });
}

export async function digestOfFile(file: string): Promise<FileFact> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const chunk of readChunks(file)) {
    sha256.update(chunk);
    bytes += chunk.length;
  }
  return { name: path.basename(file), bytes, sha256: sha256.digest('hex') };
}

/**
 * A file's bytes, block by block. It is opened when first asked and closed when whoever asks is done
 * or gives up, so that its failure always reaches them and no handle stays behind.
 */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const blockBytes = Math.min(Math.max(size, 1 << 12), 1 << 20);
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(blockBytes), 0);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Makes names and renames in a folder last. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function* contentChunks(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content, 'utf8');
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}
