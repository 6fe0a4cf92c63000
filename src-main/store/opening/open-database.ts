import { chmodSync, existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '#shared/domain/failure.ts';
import { PRIVATE_FILE } from '../../files/make-folders.ts';
import { seals } from '../migrations/0120-seals.ts';
import { type Migration } from '../migrations/migration.ts';
import { keepSeals } from '../seals/keep-seals.ts';
import { hasKeptFiles, type LedgerFolder } from '../storage/ledger-folder.ts';
import { isDiskFull } from '../storage/storage-failure.ts';
import { readWholeBefore } from './clean-end.ts';
import { APPLICATION_ID, schemaNumber } from './database-faults.ts';
import { type HeaderNumbers, rightNumbers, writeNumbers } from './header-numbers.ts';
import { migrate, refuseNewerSchema } from './migrate.ts';
import { schemaTextFaults } from './schema-text.ts';

export interface OpenDatabase {
  sqlite: Database.Database;
  /** `memory`: a full disk left no room for the upgrade, which was made on a copy that is only read. */
  kept: 'file' | 'memory';
  /** Whether a second connection can read while this one writes. */
  isShared: boolean;
  /** Whether something that opening wanted to write found no room. */
  isDiskFull: boolean;
  /** Whether a damaged number in the database's header was put right. */
  isMended: boolean;
  /** When its pages were last all read, ISO 8601. */
  readWholeAt: string;
}

/**
 * Opens the database of a folder that is held, and brings it to the last migration. Nothing is
 * written before the file is known to be ours, whole, and not from a newer version. A disk without
 * room keeps nobody from reading what is there.
 */
export function openDatabase(
  folder: LedgerFolder,
  options: { now: string; appVersion: string; migrations: readonly Migration[] },
): OpenDatabase {
  const isNew = !existsSync(folder.database);
  if (isNew && hasKeptFiles(folder)) throw lostDatabase(folder);
  const before = readWholeBefore(folder, options.now);
  const opened = connect(folder.database, before ?? options.now);
  // What SQLite puts beside it takes its mode.
  if (isNew) chmodSync(folder.database, PRIVATE_FILE);
  try {
    const { sqlite } = opened;
    const isEmpty = sqlite.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
    if (isEmpty) {
      if (hasKeptFiles(folder)) throw lostDatabase(folder);
    } else {
      const right = rightNumbers(sqlite, options.migrations);
      if (right === null) refuseForeign(sqlite, folder);
      else putRight(opened, right, folder);
      refuseNewerSchema(schemaNumber(sqlite), options.migrations, options.appVersion);
      // The schema is small, and with a column of another name nothing more could be read in words.
      if (schemaTextFaults(sqlite).length > 0) throw damaged(folder);
      if (before === null && !isWhole(sqlite)) throw damaged(folder);
    }
    tolerating(opened, isEmpty, () => sqlite.pragma('journal_mode = WAL'));
    opened.isShared &&= sqlite.pragma('journal_mode', { simple: true }) === 'wal';
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // Of a long step so much is left to write in its commit, and with less its pages are written twice.
    sqlite.pragma('cache_size = -48000');
    if (isEmpty) sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    const upgrade = (target: Database.Database, backups: string | null) =>
      migrate(target, options.migrations, { ...options, backups });
    tolerating(opened, isEmpty, () => upgrade(sqlite, folder.backups));
    if (schemaNumber(sqlite) < (options.migrations.at(-1)?.number ?? 0)) {
      opened.sqlite = toMemory(sqlite);
      opened.kept = 'memory';
      opened.isShared = false;
      upgrade(opened.sqlite, null);
      opened.sqlite.pragma('query_only = ON');
    }
    if (opened.kept === 'file' && hasSeals(opened.sqlite)) keepSeals(opened.sqlite);
    return opened;
  } catch (error) {
    opened.sqlite.close();
    throw error;
  }
}

/** Where there is no room for SQLite's shared memory, the lock on the folder lets it do without. */
function connect(file: string, readWholeAt: string): OpenDatabase {
  const known = { kept: 'file' as const, isMended: false, readWholeAt };
  const sqlite = new Database(file, { timeout: 0 });
  try {
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get();
    return { ...known, sqlite, isShared: true, isDiskFull: false };
  } catch (error) {
    sqlite.close();
    if (!isDiskFull(error)) throw error;
    const alone = new Database(file, { timeout: 0 });
    alone.pragma('locking_mode = EXCLUSIVE');
    return { ...known, sqlite: alone, isShared: false, isDiskFull: true };
  }
}

/** A ledger that has records goes on without what it had no room for; a new one cannot. */
function tolerating(opened: OpenDatabase, isEmpty: boolean, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (isEmpty || !isDiskFull(error)) throw error;
    opened.isDiskFull = true;
  }
}

/** The database with what its log holds, as a rollback-journal one: memory knows no log. */
function toMemory(sqlite: Database.Database): Database.Database {
  const image = sqlite.serialize();
  image.fill(1, 18, 20);
  sqlite.close();
  return new Database(image);
}

/** An older ledger that found no room for its upgrade has none. */
function hasSeals(sqlite: Database.Database): boolean {
  return schemaNumber(sqlite) >= seals.number;
}

/** Nothing is written into a database whose pages are not whole. */
function putRight(opened: OpenDatabase, right: HeaderNumbers, folder: LedgerFolder): void {
  if (!isWhole(opened.sqlite)) throw damaged(folder);
  writeNumbers(opened.sqlite, right);
  opened.isMended = true;
}

function refuseForeign(sqlite: Database.Database, folder: LedgerFolder): void {
  if (sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  throw new Refusal(
    'unsupported-file',
    `“${folder.root}”里的 ledger.sqlite 不是五进台账的数据，没有改动。请另选一个文件夹。`,
    { file: 'ledger.sqlite' },
  );
}

function isWhole(sqlite: Database.Database): boolean {
  return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok';
}

function damaged(folder: LedgerFolder): Refusal {
  return new Refusal(
    'corrupt',
    `台账“${folder.root}”已损坏，没有改动。请从备份恢复，台账文件夹的 backups 中有自动备份。`,
    { file: 'ledger.sqlite' },
  );
}

function lostDatabase(folder: LedgerFolder): Refusal {
  return new Refusal(
    'corrupt',
    `“${folder.root}”里有材料和备份，却找不到台账数据 ledger.sqlite。请把它放回原处，或从 backups 中的备份恢复。`,
    { file: 'ledger.sqlite' },
  );
}
