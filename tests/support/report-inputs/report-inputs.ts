import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withLedger } from './asked-ledger.ts';
import { fillDifferences } from './fill-differences.ts';
import { importDifferences } from './import-differences.ts';
import { truthOf } from './truth.ts';

/** The inputs made after public reports, with what each must come to in `expected.json`. */
const FOLDER = join(import.meta.dirname, '../../samples/reports');

/** Inputs whose answer is not right yet, and why. One that has come right must leave this list. */
export const NOT_YET: Readonly<Record<string, string>> = {};

export function reportInputs(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /\.(?:xlsx|docx)$/u.test(name))
    .sort();
}

/** What the product makes of an input otherwise than it should; nothing when it is right. */
export function differencesOf(name: string): Promise<string[]> {
  const truth = truthOf(FOLDER, name);
  return withLedger((ledger) =>
    truth.fill
      ? fillDifferences(ledger, join(FOLDER, name), truth.fill)
      : importDifferences(ledger, FOLDER, name, truth),
  );
}
