import Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
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
  let lock: Database.Database | undefined;
  try {
    lock = new Database(folder.lock, { timeout: 0 });
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    const refusal = storageRefusal(error, `台账文件夹“${folder.root}”`);
    if (refusal?.failure.code !== 'locked') throw refusal ?? error;
    throw new Refusal(
      'locked',
      `台账文件夹“${folder.root}”正被另一个五进台账使用。请先关闭那个窗口或命令，再打开。`,
    );
  }
  const held = lock;
  return { release: () => void held.close() };
}
