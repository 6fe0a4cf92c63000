import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';

export interface StatementFailure {
  code: string;
  /** Whether SQLite has rolled the transaction back by itself. */
  rollsBack: boolean;
}

export interface FailingStatement {
  hasFailed(): boolean;
  /** How many statements there were so far. */
  seen(): number;
  stop(): void;
}

/** `breakStatement` until the test is done at the latest. */
export function failAtStatement(number: number, failure: StatementFailure): FailingStatement {
  const injected = breakStatement(number, failure);
  onTestFinished(injected.stop);
  return injected;
}

/**
 * Lets the statement with this number, counted from now over all that run inside transactions,
 * fail as SQLite would: with its code, and where asked with the transaction already rolled back.
 * Statements that were prepared before are counted too.
 */
export function breakStatement(number: number, failure: StatementFailure): FailingStatement {
  const passing = new Database(':memory:');
  const prototype = Object.getPrototypeOf(passing.prepare('SELECT 1')) as Database.Statement;
  passing.close();
  let seen = 0;
  const { run, all } = prototype;
  const failing = (original: (...parameters: unknown[]) => unknown) =>
    function (this: Database.Statement, ...parameters: unknown[]) {
      const isCounted = !/^\s*(rollback|pragma)/iu.test(this.source);
      if (isCounted) seen += 1;
      if (isCounted && seen === number) {
        if (failure.rollsBack && this.database.inTransaction) this.database.exec('ROLLBACK');
        throw new Database.SqliteError('injected', failure.code);
      }
      return original.apply(this, parameters) as never;
    };
  Object.assign(prototype, { run: failing(run), all: failing(all) });
  return {
    hasFailed: () => seen >= number,
    seen: () => seen,
    stop: () => void Object.assign(prototype, { run, all }),
  };
}
