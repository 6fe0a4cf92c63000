import Database from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';

/**
 * Lets the statement with this number, counted from now over all that run inside transactions,
 * fail as SQLite would: with its code, and where asked with the transaction already rolled back.
 */
export function failAtStatement(
  number: number,
  failure: { code: string; rollsBack: boolean },
): { hasFailed: () => boolean; stop: () => void } {
  const { prepare } = Database.prototype;
  let seen = 0;
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
    this: Database.Database,
    source: string,
  ) {
    const statement = prepare.call(this, source);
    const isCounted = !/^\s*(rollback|pragma)/iu.test(source);
    for (const method of ['run', 'all'] as const) {
      const original = statement[method].bind(statement) as (...all: unknown[]) => unknown;
      const failing = (...parameters: unknown[]) => {
        if (isCounted) seen += 1;
        if (isCounted && seen === number) {
          if (failure.rollsBack && this.inTransaction) this.exec('ROLLBACK');
          throw new Database.SqliteError('injected', failure.code);
        }
        return original(...parameters);
      };
      Object.defineProperty(statement, method, { value: failing });
    }
    return statement;
  });
  onTestFinished(() => spy.mockRestore());
  return { hasFailed: () => seen >= number, stop: () => spy.mockRestore() };
}
