import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Refusal } from '#shared/contract/failure.ts';
import { APPLICATION_ID, schemaNumber } from './database-faults.ts';
import { lockFolder } from './folder-lock.ts';
import type { Batch, Ledger } from './ledger.ts';
import {
  hasKeptFiles,
  type LedgerFolder,
  prepareFolder,
  prepareSubfolders,
} from './ledger-folder.ts';
import { type Migration, migrate, refuseNewerSchema } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { newId } from './new-id.ts';
import { storageRefusal } from './storage-failure.ts';
import type { LedgerTables } from './tables.ts';

export interface OpenOptions {
  /** The present moment, ISO 8601 in UTC. */
  now: () => string;
  appVersion: string;
  /** Other than the shipped ones in tests only. */
  migrations?: readonly Migration[];
}

/**
 * Opens a data folder, creating it where there is none, and holds it until `close`. Refuses with
 * `locked`, `corrupt`, `schema-newer`, `disk-full` or `unreadable`; a refused folder is unchanged.
 */
export async function openLedger(root: string, options: OpenOptions): Promise<Ledger> {
  const folder = prepareFolder(root);
  const lock = lockFolder(folder);
  let sqlite: Database.Database | undefined;
  try {
    sqlite = openDatabase(folder, options);
    prepareSubfolders(folder);
    migrate(sqlite, options.migrations ?? MIGRATIONS, {
      backups: folder.backups,
      now: options.now(),
      appVersion: options.appVersion,
    });
    return toLedger(folder, sqlite, options.now, () => lock.release());
  } catch (error) {
    sqlite?.close();
    lock.release();
    throw storageRefusal(error, `台账“${folder.root}”`) ?? error;
  }
}

/** Nothing is written before the file is known to be ours, whole, and not from a newer version. */
function openDatabase(folder: LedgerFolder, options: OpenOptions): Database.Database {
  const isNew = !existsSync(folder.database);
  if (isNew && hasKeptFiles(folder)) throw lostDatabase(folder);
  const sqlite = new Database(folder.database, { timeout: 0 });
  try {
    const isEmpty = sqlite.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
    if (isEmpty) {
      if (hasKeptFiles(folder)) throw lostDatabase(folder);
    } else {
      refuseForeign(sqlite, folder);
      refuseNewerSchema(schemaNumber(sqlite), options.migrations ?? MIGRATIONS, options.appVersion);
      refuseDamaged(sqlite, folder);
    }
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('cache_size = -64000');
    if (isEmpty) sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function toLedger(
  folder: LedgerFolder,
  sqlite: Database.Database,
  now: () => string,
  release: () => void,
): Ledger {
  const db = new Kysely<LedgerTables>({ dialect: new SqliteDialect({ database: sqlite }) });
  return {
    db,
    folder,
    now,
    write: async (change, work) => {
      const at = now();
      const batch: Batch = {
        id: newId('b', Date.parse(at)),
        at,
        operator: change.operator,
        label: change.label,
        kind: change.kind ?? 'change',
        target: change.target ?? null,
      };
      try {
        return await db
          .transaction()
          .execute((transaction) => work({ db: transaction, folder, batch }));
      } catch (error) {
        throw storageRefusal(error, '台账') ?? error;
      }
    },
    close: async () => {
      await db.destroy();
      release();
    },
  };
}

function refuseForeign(sqlite: Database.Database, folder: LedgerFolder): void {
  if (sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  throw new Refusal(
    'unsupported-file',
    `“${folder.root}”里的 ledger.sqlite 不是五进台账的数据，没有改动。请另选一个文件夹。`,
    { file: 'ledger.sqlite' },
  );
}

function refuseDamaged(sqlite: Database.Database, folder: LedgerFolder): void {
  if (sqlite.pragma('quick_check(1)', { simple: true }) === 'ok') return;
  throw new Refusal(
    'corrupt',
    `台账“${folder.root}”已损坏，没有改动。请从备份恢复，数据文件夹的 backups 中有自动备份。`,
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
