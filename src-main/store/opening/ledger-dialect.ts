import type Database from 'better-sqlite3';
import { type DatabaseConnection, SqliteDialect, SqliteDriver, type SqliteStatement } from 'kysely';
import { storageRefusal } from '../storage/storage-failure.ts';

/**
 * Kysely's SQLite with three promises more: whichever statement meets a storage failure, it comes out
 * as a refusal in words; a rollback never hides the failure that it answers; and a statement that
 * was prepared is kept for the next time. Which connection a statement goes to is asked anew each time.
 */
export class LedgerDialect extends SqliteDialect {
  readonly #connection: () => Database.Database;

  constructor(connection: () => Database.Database) {
    super({ database: connection() });
    this.#connection = connection;
  }

  override createDriver(): SqliteDriver {
    return new LedgerDriver(this.#connection);
  }
}

class LedgerDriver extends SqliteDriver {
  readonly #connection: () => Database.Database;

  constructor(connection: () => Database.Database) {
    super({
      database: {
        prepare: (text) => telling(() => preparedOnce(connection(), text)),
        close: () => connection().close(),
      },
    });
    this.#connection = connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // Only where a rollback failed is one still open; its failure is this transaction's.
    telling(() => this.#rollBack());
    await super.beginTransaction(connection);
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      this.#rollBack();
    } catch {
      // The failure that led here is the one to tell; the next transaction tries again.
    }
  }

  /** A full disk, for one, makes SQLite roll back by itself: then there is nothing left to do. */
  #rollBack(): void {
    const sqlite = this.#connection();
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  }
}

const PREPARED = new WeakMap<Database.Database, Map<string, SqliteStatement>>();
const MOST_PREPARED = 200;
/** Longer texts hold lists of values, and seldom come again. */
const LONGEST_KEPT = 4_000;

function preparedOnce(sqlite: Database.Database, text: string): SqliteStatement {
  const kept = PREPARED.get(sqlite) ?? new Map<string, SqliteStatement>();
  PREPARED.set(sqlite, kept);
  const statement = kept.get(text) ?? toldStatement(sqlite.prepare(text));
  if (text.length > LONGEST_KEPT) return statement;
  // The one asked for last stands last; the first is let go of.
  kept.delete(text);
  kept.set(text, statement);
  const [oldest] = kept.keys();
  if (kept.size > MOST_PREPARED && oldest !== undefined) kept.delete(oldest);
  return statement;
}

function toldStatement(statement: Database.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => telling(() => statement.all(parameters)),
    run: (parameters) => telling(() => statement.run(parameters)),
    iterate: (parameters) => telling(() => statement.iterate(parameters)),
  };
}

function telling<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageRefusal(error, '台账') ?? error;
  }
}
