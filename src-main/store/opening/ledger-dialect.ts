import type Database from 'better-sqlite3';
import { type DatabaseConnection, SqliteDialect, SqliteDriver, type SqliteStatement } from 'kysely';
import { storageRefusal } from '../storage/storage-failure.ts';

/**
 * Kysely's SQLite with two promises more: whichever statement meets a storage failure, it comes out
 * as a refusal in words; and a rollback never hides the failure that it answers.
 */
export class LedgerDialect extends SqliteDialect {
  readonly #sqlite: Database.Database;

  constructor(sqlite: Database.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): SqliteDriver {
    return new LedgerDriver(this.#sqlite);
  }
}

class LedgerDriver extends SqliteDriver {
  readonly #sqlite: Database.Database;

  constructor(sqlite: Database.Database) {
    super({
      database: {
        prepare: (statement) => telling(() => toldStatement(sqlite.prepare(statement))),
        close: () => sqlite.close(),
      },
    });
    this.#sqlite = sqlite;
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
    if (this.#sqlite.inTransaction) this.#sqlite.exec('ROLLBACK');
  }
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
