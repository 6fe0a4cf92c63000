import Database from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';

/**
 * Lets the statement with this number, counted from now over all that run inside transactions,
 * fail as SQLite would: with its code, and where asked with the transaction already rolled back.
 * Statements that were prepared before are counted too.
 */
export function failAtStatement(
  number: number,
  failure: { code: string; rollsBack: boolean },
): { hasFailed: () => boolean; stop: () => void } {
  const passing = new Database(':memory:');
  const prototype = Object.getPrototypeOf(passing.prepare('SELECT 1')) as Database.Statement;
  passing.close();
  let seen = 0;
  const spies = (['run', 'all'] as const).map((method) => {
    const original = prototype[method] as (...all: unknown[]) => unknown;
    return vi.spyOn(prototype, method).mockImplementation(function (
      this: Database.Statement,
      ...parameters: unknown[]
    ) {
      const isCounted = !/^\s*(rollback|pragma)/iu.test(this.source);
      if (isCounted) seen += 1;
      if (isCounted && seen === number) {
        if (failure.rollsBack && this.database.inTransaction) this.database.exec('ROLLBACK');
        throw new Database.SqliteError('injected', failure.code);
      }
      return original.apply(this, parameters) as never;
    });
  });
  const stop = () => {
    for (const spy of spies) spy.mockRestore();
  };
  onTestFinished(stop);
  return { hasFailed: () => seen >= number, stop };
}
