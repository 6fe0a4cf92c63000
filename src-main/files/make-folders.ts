import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCodeOf } from './error-code.ts';
import { discardEmpty } from './move-and-remove.ts';
import { refuseWindowsName } from './windows-name.ts';

/**
 * Makes a folder and those above it; returns the ones it made, outermost first. Node's own recursive
 * mkdir never returns under /proc and reports a read-only disk as a missing folder.
 */
export async function makeFolders(folder: string, mode?: number): Promise<string[]> {
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
      await mkdir(current, { mode });
      made.push(current);
    }
  } catch (error) {
    await removeFolders(made);
    throw error;
  }
  return made;
}

/** The same where nothing may wait: at the start, before anything else runs. */
export function makeFoldersSync(folder: string, mode?: number): void {
  const current = path.resolve(folder);
  if (existsSync(current)) return;
  makeFoldersSync(path.dirname(current));
  refuseWindowsName(current);
  mkdirSync(current, mode);
}

/** For whoever keeps the ledger alone, where the system knows of others. */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;

/** Keeps others from looking into a folder of ours; one that others may write in is shared on purpose. */
export function keepPrivate(folder: string): void {
  if (process.getuid === undefined) return;
  const { uid, mode } = statSync(folder);
  const isShared = (mode & 0o022) !== 0;
  if (uid === process.getuid() && !isShared && (mode & 0o077) !== 0)
    chmodSync(folder, PRIVATE_FOLDER);
}

/** Takes back folders made on the way, from the inside out; one that is not empty stays. */
export async function removeFolders(made: readonly string[]): Promise<void> {
  for (const folder of made.toReversed()) {
    if (!(await discardEmpty(folder))) return;
  }
}
