import { existsSync, mkdirSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCodeOf } from './error-code.ts';
import { discardEmpty } from './move-and-remove.ts';
import { refuseWindowsName } from './windows-name.ts';

/**
 * Makes a folder and those above it; returns the ones it made, outermost first. Node's own recursive
 * mkdir never returns under /proc and reports a read-only disk as a missing folder.
 */
export async function makeFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const found = await stat(current).catch((error: unknown) => {
      if (errorCodeOf(error) === 'ENOENT' && current !== path.dirname(current)) return null;
      throw error;
    });
    if (found?.isDirectory()) break;
    if (found) throw Object.assign(new Error(`${current} is a file`), { code: 'ENOTDIR' });
    missing.unshift(current);
  }
  const made: string[] = [];
  try {
    for (const current of missing) {
      refuseWindowsName(current);
      await mkdir(current);
      made.push(current);
    }
  } catch (error) {
    await removeFolders(made);
    throw error;
  }
  return made;
}

/** The same where nothing may wait: at the start, before anything else runs. */
export function makeFoldersSync(folder: string): void {
  const current = path.resolve(folder);
  if (existsSync(current)) return;
  makeFoldersSync(path.dirname(current));
  refuseWindowsName(current);
  mkdirSync(current);
}

/** Takes back folders made on the way, from the inside out; one that is not empty stays. */
export async function removeFolders(made: readonly string[]): Promise<void> {
  for (const folder of made.toReversed()) {
    if (!(await discardEmpty(folder))) return;
  }
}
