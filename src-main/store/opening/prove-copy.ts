import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
import { APPLICATION_ID, databaseFaults, schemaNumber } from './database-faults.ts';

/** Copies a database as it is now to `part`, flushed and read whole: `corrupt` where it is not sound. */
export function copyAndProve(sqlite: Database.Database, part: string, name: string): void {
  sqlite.prepare('VACUUM INTO ?').run(part);
  proveCopy(part, name);
}

/** Reads all of the copy: SQLite copies what is damaged with its damage, and says nothing. */
export function proveCopy(part: string, name: string): void {
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

export function damagedLedger(name: string): Refusal {
  return new Refusal(
    'corrupt',
    `台账数据里有损坏，备份“${name}”没有做成，以前的备份都保留着。请到“设置”→“备份与恢复”点“检查台账”，并从最近一份完好的备份恢复。`,
    { file: name },
  );
}

export function flush(target: string, flags: 'r' | 'r+'): void {
  const handle = openSync(target, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
