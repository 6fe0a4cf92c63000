import { existsSync, statSync, truncateSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import { storageRefusal } from './storage-failure.ts';

export interface FolderLock {
  release(): void;
}

/**
 * One writer per data folder. The lock is SQLite's own on a file of its own, so the operating
 * system drops it with the process, killed or not, and it holds while the ledger itself is replaced.
 */
export function lockFolder(folder: LedgerFolder): FolderLock {
  try {
    return hold(folder.lock);
  } catch (error) {
    if (!isNoDatabase(error)) throw notLocked(error, folder);
  }
  try {
    // Nothing is kept in it. Emptied where it lies, for who holds it holds this very file.
    truncateSync(folder.lock);
    return hold(folder.lock);
  } catch (error) {
    throw notLocked(error, folder);
  }
}

function hold(file: string): FolderLock {
  let lock: Database.Database | undefined;
  try {
    lock = new Database(file, { timeout: 0 });
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    throw error;
  }
  const held = lock;
  return { release: () => void held.close() };
}

function isNoDatabase(error: unknown): boolean {
  return /^SQLITE_(NOTADB|CORRUPT)/.test(errorCodeOf(error) ?? '');
}

function notLocked(error: unknown, { root, lock }: LedgerFolder): unknown {
  const refusal = storageRefusal(error, `台账文件夹“${root}”`);
  if (refusal?.failure.code === 'locked') {
    return new Refusal(
      'locked',
      `台账文件夹“${root}”正被另一个五进台账使用。请先关闭那个窗口或命令，再打开。`,
    );
  }
  if (refusal?.failure.code !== 'unreadable' || !existsSync(lock)) return refusal ?? error;
  const what = statSync(lock).isFile()
    ? '里的“ledger.lock”不能读写，多半是权限不对。它只用来防止同时打开两次，里面没有内容：请删除它'
    : '里“ledger.lock”的位置上是一个文件夹，程序要用这个名字。请把它移走或改名';
  return new Refusal('unreadable', `台账文件夹“${root}”${what}，再重新打开。台账没有改动。`, {
    file: 'ledger.lock',
  });
}
