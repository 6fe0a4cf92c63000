import { existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { errorCodeOf } from '../../files/error-code.ts';
import { discard, discardSync, move, moveSync, remove } from '../../files/move-and-remove.ts';
import type { Ledger } from '../schema/ledger.ts';
import { storageRefusal } from '../storage/storage-failure.ts';
import { askCopier } from './ask-copier.ts';
import { copyAndProve, damagedLedger, flush, proveCopy } from './prove-copy.ts';

/**
 * Keeps a copy of the database as it is now at `file`, in the place of one that stands there. It
 * counts only once it is flushed and a full check has found it sound; else the former copy stays as
 * it is and the refusal says what to do (`corrupt`: the ledger itself is damaged; `disk-full`, ...).
 * `name` is what the clerk knows it by, where that is not the file's own.
 */
export async function keepCheckedCopy(
  ledger: Ledger,
  file: string,
  name = path.basename(file),
): Promise<void> {
  const part = `${file}.part`;
  try {
    await remove(part);
    await copyTo(ledger, part, name);
    await move(part, file);
    flushFolderOf(file);
  } catch (error) {
    await discard(part);
    throw notKept(error, name);
  }
}

async function copyTo(ledger: Ledger, part: string, name: string): Promise<void> {
  const { copyThread, folder } = ledger;
  if (copyThread !== null) {
    return askCopier(copyThread, { database: folder.database, part, name });
  }
  await sql`VACUUM INTO ${part}`.execute(ledger.db);
  proveCopy(part, name);
}

/** The same while a ledger is being opened: for an upgrade, which may not wait. */
export function keepCheckedCopySync(sqlite: Database.Database, file: string): void {
  const part = `${file}.part`;
  try {
    discardSync(part);
    copyAndProve(sqlite, part, path.basename(file));
    moveSync(part, file);
    flushFolderOf(file);
  } catch (error) {
    discardSync(part);
    throw notKept(error, path.basename(file));
  }
}

/** The newest change that a copy holds; 0 where there is none, or none that can be read. */
export function lastBatchIn(copy: string): number {
  if (!existsSync(copy)) return 0;
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(copy, { readonly: true, fileMustExist: true });
    return (
      sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change_batch').pluck().get() ??
      0
    );
  } catch (error) {
    if (storageRefusal(error, '') || errorCodeOf(error) === 'SQLITE_ERROR') return 0;
    throw error;
  } finally {
    sqlite?.close();
  }
}

/** Windows has no call that makes a rename last, and needs none. */
function flushFolderOf(file: string): void {
  if (process.platform !== 'win32') flush(path.dirname(file), 'r');
}

function notKept(error: unknown, name: string): unknown {
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(errorCodeOf(error) ?? '')) return damagedLedger(name);
  return storageRefusal(error, `备份“${name}”`) ?? error;
}
