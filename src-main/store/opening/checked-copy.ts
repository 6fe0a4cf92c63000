import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import { discard, discardSync, move, moveSync, remove } from '../../files/move-and-remove.ts';
import type { Ledger } from '../schema/ledger.ts';
import { storageRefusal } from '../storage/storage-failure.ts';
import { APPLICATION_ID, databaseFaults, schemaNumber } from './database-faults.ts';

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
    await sql`VACUUM INTO ${part}`.execute(ledger.db);
    prove(part, name);
    await move(part, file);
    flushFolderOf(file);
  } catch (error) {
    await discard(part);
    throw notKept(error, name);
  }
}

/** The same while a ledger is being opened: for an upgrade, which may not wait. */
export function keepCheckedCopySync(sqlite: Database.Database, file: string): void {
  const part = `${file}.part`;
  try {
    discardSync(part);
    sqlite.prepare('VACUUM INTO ?').run(part);
    prove(part, path.basename(file));
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

/** Reads all of the copy: SQLite copies what is damaged with its damage, and says nothing. */
function prove(part: string, name: string): void {
  flush(part, 'r+');
  const copy = new Database(part, { readonly: true, fileMustExist: true });
  try {
    const isOurs = copy.pragma('application_id', { simple: true }) === APPLICATION_ID;
    if (!isOurs || schemaNumber(copy) === 0 || databaseFaults(copy).length > 0) {
      throw damagedLedger(name);
    }
  } finally {
    copy.close();
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

function damagedLedger(name: string): Refusal {
  return new Refusal(
    'corrupt',
    `台账数据里有损坏，备份“${name}”没有做成，以前的备份都保留着。请到“设置”→“备份与恢复”点“检查台账”，并从最近一份完好的备份恢复。`,
    { file: name },
  );
}

function flush(target: string, flags: 'r' | 'r+'): void {
  const handle = openSync(target, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
