import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from './error-code.ts';
import { makeFoldersSync, PRIVATE_FOLDER } from './make-folders.ts';
import { discardSync } from './move-and-remove.ts';
import { copyWebMark } from './web-mark.ts';

/** A copy to be opened by another program, in a folder that says when it was made. */
export function copyToOpen(root: string, source: string, name: string): string {
  makeFoldersSync(root, PRIVATE_FOLDER);
  // In a folder for everybody, one of this name may be somebody else's.
  if (!isOwn(root)) throw notOurs(root);
  const madeMs = Date.now();
  const copy = path.join(mkdtempSync(path.join(root, `${madeMs}-`)), name);
  copyFileSync(source, copy);
  copyWebMark(source, copy);
  utimesSync(copy, madeMs / 1000, madeMs / 1000);
  return copy;
}

/**
 * Removes copies that were only looked at; asked at the start, when nobody else uses `root`. One that
 * was written to since it was made stays: somebody's work may be in it.
 */
export function clearOpened(root: string): void {
  if (!existsSync(root) || !isOwn(root)) return;
  for (const name of namesIn(root)) {
    const madeMs = /^(\d{13})-\w{6}$/.exec(name)?.[1];
    if (madeMs === undefined) continue;
    const folder = path.join(root, name);
    const isUntouched = namesIn(folder).every(
      (file) => statSync(path.join(folder, file)).mtimeMs < Number(madeMs) + 1,
    );
    if (isUntouched) discardSync(folder);
  }
}

function notOurs(root: string): Refusal {
  return new Refusal(
    'unreadable',
    `没有打开：临时文件夹“${root}”不是本程序建的。请把它移走或改名，或请技术人员处理，再试一次。`,
  );
}

function isOwn(root: string): boolean {
  const found = lstatSync(root);
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return [];
  }
}
