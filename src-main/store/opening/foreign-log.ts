import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { discard, move, remove } from '../../files/move-and-remove.ts';
import type { LedgerFolder } from '../storage/ledger-folder.ts';
import { isDiskFull } from '../storage/storage-failure.ts';
import { databaseFaults } from './database-faults.ts';
import { commitsLostIn } from './log-frames.ts';

/** What a killed program leaves beside its database, and what a synced folder may bring. */
const LOGS = ['-wal', '-journal'];

/**
 * SQLite plays whatever log lies beside a database into it and asks nothing: one that a synced
 * folder or a copy by hand brought along destroys it. So the log of a database that was not put away
 * in order is tried on a copy first. It is its own if the database is sound with it and still holds
 * the last change that stands in the file alone. Another one is moved into `backups/`. Returns what
 * the clerk is to be told, also of a log that was damaged. Refuses with `corrupt`, having changed
 * nothing, where the database is sound neither with its log nor without.
 */
export async function lookAtLogs(folder: LedgerFolder, now: string): Promise<string[]> {
  const { database } = folder;
  const logs: string[] = [];
  for (const end of LOGS) if (await isFilled(database + end)) logs.push(end);
  if (logs.length === 0 || !(await isFilled(database))) return [];
  const trial = path.join(folder.root, `restoring-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(trial);
    const verdict = await judge(database, logs, path.join(trial, 'ledger.sqlite'));
    if (verdict === 'neither is sound') throw damagedWithLog(folder);
    if (verdict === 'foreign') return [await setAside(folder, logs, now)];
    return await keepDamagedLog(folder, now);
  } catch (error) {
    // Without room for a copy nothing can be tried, and reading must still be possible.
    if (isDiskFull(error)) return [];
    throw error;
  } finally {
    await discard(trial);
  }
}

async function judge(
  database: string,
  logs: readonly string[],
  trial: string,
): Promise<'own' | 'foreign' | 'neither is sound'> {
  const onCopy = async <T>(ends: readonly string[], look: (sqlite: Database.Database) => T) => {
    for (const end of [...LOGS, '-shm']) await remove(trial + end);
    for (const end of ['', ...ends]) await copyFile(database + end, trial + end);
    return lookAt(trial, look);
  };
  // A checkpoint that was cut short leaves the file alone in no order; its log mends it.
  const last = (await onCopy([], lastBatch)) ?? null;
  const together = await onCopy(logs, (sqlite) => isSound(sqlite) && holds(sqlite, last));
  if (together) return 'own';
  return (await onCopy([], isSound)) ? 'foreign' : 'neither is sound';
}

/** Undefined where the copy cannot even be read. */
function lookAt<T>(file: string, look: (sqlite: Database.Database) => T): T | undefined {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { fileMustExist: true });
    return look(sqlite);
  } catch (error) {
    if (isDiskFull(error) || !(error instanceof Database.SqliteError)) throw error;
    return undefined;
  } finally {
    sqlite?.close();
  }
}

function isSound(sqlite: Database.Database): boolean {
  return databaseFaults(sqlite).length === 0;
}

interface LastBatch {
  seq: number;
  id: string;
}

function lastBatch(sqlite: Database.Database): LastBatch | null {
  const isKept = sqlite
    .prepare("SELECT count(*) FROM sqlite_master WHERE name = 'change_batch'")
    .pluck()
    .get();
  if (!isKept) return null;
  return (
    sqlite
      .prepare<[], LastBatch>('SELECT seq, id FROM change_batch ORDER BY seq DESC LIMIT 1')
      .get() ?? null
  );
}

function holds(sqlite: Database.Database, last: LastBatch | null): boolean {
  if (last === null) return true;
  const found = sqlite
    .prepare('SELECT count(*) FROM change_batch WHERE seq = ? AND id = ?')
    .pluck()
    .get(last.seq, last.id);
  return found === 1;
}

async function setAside(
  folder: LedgerFolder,
  logs: readonly string[],
  now: string,
): Promise<string> {
  await makeFolders(folder.backups);
  const names: string[] = [];
  for (const end of logs) {
    const name = `foreign${end}-${stamp(now)}`;
    await move(folder.database + end, path.join(folder.backups, name));
    names.push(`backups/${name}`);
  }
  await remove(`${folder.database}-shm`);
  return `台账文件夹里有一份不属于这份台账的日志（多半是同步盘或手工复制带来的），没有采用，已移到“${names.join('、')}”，台账里的记录没有改动。请核对最近录入的内容；不要手工复制台账文件夹里的文件，换电脑请用“备份与恢复”。`;
}

/** SQLite stops at the first damaged frame and says nothing of those behind it. */
async function keepDamagedLog(folder: LedgerFolder, now: string): Promise<string[]> {
  const log = `${folder.database}-wal`;
  if (!(await isFilled(log))) return [];
  const lost = await commitsLostIn(log);
  if (lost === 0) return [];
  await makeFolders(folder.backups);
  const name = `damaged-wal-${stamp(now)}`;
  await copyFile(log, path.join(folder.backups, name));
  return [
    `上次没有正常关闭，台账的日志又有损坏：最后 ${lost} 次保存可能没有存上。请核对最近录入的内容。原来的日志留在“backups/${name}”。`,
  ];
}

async function isFilled(file: string): Promise<boolean> {
  try {
    return (await stat(file)).size > 0;
  } catch {
    return false;
  }
}

function damagedWithLog(folder: LedgerFolder): Refusal {
  return new Refusal(
    'corrupt',
    `台账“${folder.root}”和它旁边的日志都有损坏，没有改动。请从备份恢复，台账文件夹的 backups 中有自动备份。`,
    { file: 'ledger.sqlite' },
  );
}

function stamp(now: string): string {
  return now.replace(/\D/g, '').slice(0, 17);
}
