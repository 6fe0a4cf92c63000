import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TinyDisk {
  folder: string;
  remove: () => void;
}

/** A disk of so many bytes, or null where the tests may not mount one. */
export function mountTinyDisk(bytes: number, options = ''): TinyDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'wujin-disk-'));
  try {
    const how = `size=${bytes}${options}`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', how, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Not a byte is left afterwards; gives the file that takes the room. */
export function fillDisk(folder: string): string {
  const file = path.join(folder, 'ballast');
  const handle = openSync(file, 'w');
  for (const bytes of [65_536, 4096, 1]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(bytes));
    } catch {
      // Full for pieces of this size.
    }
  }
  closeSync(handle);
  return file;
}
