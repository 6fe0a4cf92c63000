import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { settleByLedger } from '../changes/write-with-files.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Batch, Ledger, Pause, WritableLedger } from '../schema/ledger.ts';
import { newId } from '../schema/new-id.ts';
import type { LedgerTables } from '../schema/tables.ts';
import { putStaleEntries } from '../search/search-index.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import {
  type HeldFolder,
  type LedgerFolder,
  prepareFolder,
  prepareSubfolders,
} from '../storage/ledger-folder.ts';
import { storageRefusal } from '../storage/storage-failure.ts';
import { markEnd } from './clean-end.ts';
import { foldingOf } from './fold-log.ts';
import { lookAtLogs } from './foreign-log.ts';
import { NUMBERS_MENDED } from './header-numbers.ts';
import { LedgerDialect, runPrepared } from './ledger-dialect.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { holdPlace } from './own-place.ts';
import { settleStopped, takenBackWords } from './settle-stopped.ts';

export interface OpenOptions {
  /** The present moment, ISO 8601 in UTC. */
  now: () => string;
  appVersion: string;
  /** Other than the shipped ones in tests only. */
  migrations?: readonly Migration[];
  /** Built entry of the thread that makes copies; without it they are made where the ledger is. */
  copyThread?: string;
}

/**
 * Opens a data folder, creating it where there is none, and holds it until `close`. Refuses with
 * `locked`, `corrupt`, `schema-newer`, `disk-full` or `unreadable`; a refused folder is unchanged.
 */
export async function openLedger(root: string, options: OpenOptions): Promise<Ledger> {
  const folder = prepareFolder(root);
  const lock = lockFolder(folder);
  try {
    const finished = await settleStopped(folder.root);
    const ofLogs = await lookAtLogs(folder, options.now());
    const opened = openDatabase(folder, {
      now: options.now(),
      appVersion: options.appVersion,
      migrations: options.migrations ?? MIGRATIONS,
    });
    try {
      const ledger = toLedger(folder, opened, options, () => lock.release());
      const undone = await settleByLedger(ledger, folder.root);
      await prepareSubfolders(folder);
      const told = [finished, ...ofLogs, undone === null ? null : takenBackWords(undone)];
      return { ...ledger, notices: [...told.filter((each) => each !== null), ...ledger.notices] };
    } catch (error) {
      opened.sqlite.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw storageRefusal(error, `台账“${folder.root}”`) ?? error;
  }
}

function toLedger(
  place: LedgerFolder,
  { sqlite, kept, isShared, isDiskFull, isMended, readWholeAt }: OpenDatabase,
  { now, copyThread }: OpenOptions,
  release: () => void,
): Ledger {
  const { isMoved, refuseMoved } = holdPlace(place.database);
  const folder: HeldFolder = { ...place, refuseMoved };
  let reader: Database.Database | null = null;
  let writes = 0;
  // A write may take long; until it is kept or given up, others read what was before.
  const readable = () => {
    if (writes === 0 || !isShared) return sqlite;
    reader ??= new Database(folder.database, { readonly: true, fileMustExist: true, timeout: 0 });
    return reader;
  };
  const through = (connection: () => Database.Database) =>
    new Kysely<LedgerTables>({ dialect: new LedgerDialect(connection, refuseMoved) });
  const writer = through(() => sqlite);
  const db = isShared ? through(readable) : writer;
  const thread = isShared ? (copyThread ?? null) : null;
  const folding = foldingOf(sqlite, folder.database, thread);
  return {
    db,
    folder,
    now,
    copyThread: thread,
    notices: [
      ...(isDiskFull ? [kept === 'memory' ? NO_ROOM_TO_UPGRADE : NO_ROOM] : []),
      ...(isMended ? [NUMBERS_MENDED] : []),
    ],
    write: async (change, work, pause = letOthersIn) => {
      const at = now();
      const batch: Batch = {
        id: newId('b', Date.parse(at)),
        at,
        operator: change.operator,
        label: change.label,
        kind: change.kind ?? 'change',
        target: change.target ?? null,
      };
      let isLong = false;
      const pauseOfLong: Pause = (done, of) => {
        isLong = true;
        folding.send();
        return pause(done, of);
      };
      writes += 1;
      try {
        return await writer.transaction().execute(async (transaction) => {
          const write: WritableLedger = {
            db: transaction,
            folder,
            batch,
            pause: pauseOfLong,
            stale: new Map(),
            run: (text, values) => runPrepared(sqlite, text, values),
          };
          const result = await work(write);
          await putStaleEntries(write);
          if (isLong) folding.leave();
          return result;
        });
      } finally {
        writes -= 1;
        if (isLong) folding.begin();
      }
    },
    close: async () => {
      await folding.ended();
      await db.destroy();
      await writer.destroy();
      // Kysely leaves a connection open through which nothing was ever asked.
      reader?.close();
      sqlite.close();
      if (kept === 'file' && !isMoved()) markEnd(folder, readWholeAt);
      release();
    },
  };
}

const letOthersIn = async () => {
  await setImmediate();
};

const NO_ROOM = '磁盘已满：台账可以查看，暂时不能保存。请清理磁盘空间后再录入。';
const NO_ROOM_TO_UPGRADE =
  '磁盘已满，台账没有升级，现在只能查看，不能保存。请清理磁盘空间后重新打开台账。';
