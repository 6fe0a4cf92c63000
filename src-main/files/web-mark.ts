import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What Windows notes beside a file that came from the net, so that Office opens it protected: a stream
 * of its own, lost by every copy that only takes the content. Other systems have none.
 */
export function copyWebMark(from: string, to: string, platform: string = process.platform): void {
  if (platform !== 'win32') return;
  let mark: Buffer;
  try {
    mark = readFileSync(from + STREAM);
  } catch {
    // No mark, or a disk that keeps none.
    return;
  }
  try {
    writeFileSync(to + STREAM, mark);
  } catch {
    // FAT keeps no streams: there the copy is like any other on that disk.
  }
}

const STREAM = ':Zone.Identifier';
