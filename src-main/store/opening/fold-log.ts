import type Database from 'better-sqlite3';
import { askCopier } from './ask-copier.ts';

/** Pages of the log at which SQLite folds it into the database, while the commit waits: its own default. */
const FOLDED_AT = 1_000;

/** Who folds the log of what is kept into the database. */
export interface LogFolding {
  /** Before a long step is kept: its log is long, and is left as it is. */
  leave(): void;
  /** After it: a thread of its own folds the log, and others are answered meanwhile. */
  begin(): void;
  /** Before the connection is closed. */
  ended(): Promise<void>;
}

/** Without a thread SQLite folds each log at its commit. */
export function foldingOf(
  sqlite: Database.Database,
  database: string,
  thread: string | null,
): LogFolding {
  let underWay = Promise.resolve();
  if (thread === null) return { leave() {}, begin() {}, ended: () => underWay };
  return {
    leave() {
      sqlite.pragma('wal_autocheckpoint = 0');
    },
    begin() {
      sqlite.pragma(`wal_autocheckpoint = ${FOLDED_AT}`);
      // A log that could not be folded holds all that was kept, and the next commit folds it.
      const folded = askCopier(thread, { folded: database }).catch(() => {});
      underWay = Promise.all([underWay, folded]).then(() => {});
    },
    ended: () => underWay,
  };
}
