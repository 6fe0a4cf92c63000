import { open } from 'node:fs/promises';
import type Database from 'better-sqlite3';
import { askCopier } from './ask-copier.ts';

/** Pages of the log at which SQLite folds it into the database, while the commit waits: its own default. */
const FOLDED_AT = 1_000;

/** How often what a long step has written so far is sent to the disk. */
const SENT_EVERY_MS = 500;

/** Who folds the log of what is kept into the database. */
export interface LogFolding {
  /** Within a long step: what it wrote goes to the disk behind it, and its commit waits for the rest only. */
  send(): void;
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
  if (thread === null) return { send() {}, leave() {}, begin() {}, ended: () => underWay };
  const whenDone = (work: Promise<unknown>) => {
    // What failed here the commit meets itself, or the next one makes good.
    underWay = Promise.allSettled([underWay, work]).then(() => {});
  };
  let sentAt = -Infinity;
  return {
    send() {
      if (performance.now() - sentAt < SENT_EVERY_MS) return;
      sentAt = performance.now();
      whenDone(flushed(`${database}-wal`));
    },
    leave() {
      sqlite.pragma('wal_autocheckpoint = 0');
    },
    begin() {
      sqlite.pragma(`wal_autocheckpoint = ${FOLDED_AT}`);
      whenDone(askCopier(thread, { folded: database }));
    },
    ended: () => underWay,
  };
}

async function flushed(file: string): Promise<void> {
  // Windows flushes only what is open for writing.
  await using handle = await open(file, 'r+');
  await handle.datasync();
}
