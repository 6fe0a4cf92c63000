import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

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
): Promise<FileFact> {
  const handle = await open(file, 'wx');
  try {
    const sha256 = createHash('sha256');
    let bytes = 0;
    for await (const chunk of chunksOf(content)) {
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
  const part = path.join(folder, `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeDurably(part, content);
    await rename(part, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

export async function digestOf(file: string): Promise<FileFact> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const chunk of readChunks(file)) {
    sha256.update(chunk);
    bytes += chunk.length;
  }
  return { name: path.basename(file), bytes, sha256: sha256.digest('hex') };
}

export function readChunks(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 1 << 20 });
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

function chunksOf(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  if (typeof content === 'string') return Readable.from([Buffer.from(content, 'utf8')]);
  return content instanceof Uint8Array ? Readable.from([content]) : content;
}
