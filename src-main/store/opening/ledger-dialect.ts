import type Database from 'better-sqlite3';
import { type DatabaseConnection, SqliteDialect, SqliteDriver, type SqliteStatement } from 'kysely';
import { storageRefusal } from '../storage/storage-failure.ts';

/**
 * Kysely's SQLite with four promises more: whichever statement meets a storage failure, it comes out
 * as a refusal in words; a rollback never hides the failure that it answers; a statement that was
 * prepared is kept for the next time; and `beforeWriting` is asked before a transaction begins and
 * before it is kept, and before each statement outside of one that may write. Which connection a
 * statement goes to is asked anew each time.
 */
export class LedgerDialect extends SqliteDialect {
  readonly #connection: () => Database.Database;
  readonly #beforeWriting: () => void;

  constructor(connection: () => Database.Database, beforeWriting: () => void) {
    super({ database: connection() });
    this.#connection = connection;
    this.#beforeWriting = beforeWriting;
  }

  override createDriver(): SqliteDriver {
    return new LedgerDriver(this.#connection, this.#beforeWriting);
  }
}

class LedgerDriver extends SqliteDriver {
  readonly #connection: () => Database.Database;
  readonly #beforeWriting: () => void;

  constructor(connection: () => Database.Database, beforeWriting: () => void) {
    super({
      database: {
        prepare: (text) => {
          const sqlite = connection();
          const statement = telling(() => preparedOnce(sqlite, text));
          if (!statement.readonly && !sqlite.inTransaction) beforeWriting();
          return statement;
        },
        close: () => connection().close(),
      },
    });
    this.#connection = connection;
    this.#beforeWriting = beforeWriting;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#beforeWriting();
    // Only where a rollback failed is one still open; its failure is this transaction's.
    telling(() => this.#rollBack());
    await super.beginTransaction(connection);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#beforeWriting();
    await super.commitTransaction(connection);
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

const PREPARED = new WeakMap<Database.Database, Map<string, ToldStatement>>();
const MOST_PREPARED = 200;
/** Longer texts hold lists of values, and seldom come again. */
const LONGEST_KEPT = 4_000;

function preparedOnce(sqlite: Database.Database, text: string): ToldStatement {
  const kept = PREPARED.get(sqlite) ?? new Map<string, ToldStatement>();
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

/** Runs a statement within the transaction that is open on this connection. */
export function runPrepared(
  sqlite: Database.Database,
  text: string,
  values: readonly unknown[],
): void {
  telling(() => preparedOnce(sqlite, text)).run(values);
}

interface ToldStatement extends SqliteStatement {
  readonly readonly: boolean;
}

function toldStatement(statement: Database.Statement): ToldStatement {
  return {
    readonly: statement.readonly,
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
