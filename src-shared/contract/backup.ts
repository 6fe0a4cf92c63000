import { z } from 'zod';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

export interface BackupResult {
  path: string;
  bytes: number;
  records: number;
  files: number;
}

export interface VerifyResult {
  /** Chinese sentences; empty when all is well. */
  faults: string[];
  /** How many of them are rows that are not what was saved last; `settle` makes these agree again. */
  differing: number;
  checked: { records: number; files: number; archives: number };
}

/** The last time that all of the ledger was checked, asked for or by the program itself. */
export interface LastCheck {
  /** ISO 8601 in UTC. */
  finishedAt: string;
  faults: number;
}

export const backupCalls = {
  create: write<BackupResult>()(z.strictObject({ path: pathField })),
  /** Replaces what is in the folder; the old data is moved aside, never deleted. Closes the ledger. */
  restore: write<BackupResult>()(z.strictObject({ path: pathField, folder: pathField })),
  /** Keeps a copy of the database beside the daily ones, before another program takes over. */
  beforeUpdate: write<{ path: string }>()(z.strictObject({})),
  verify: read<VerifyResult>()(z.strictObject({})),
  /**
   * Takes rows that are not what was saved last as they are now, or puts back what was saved last.
   * One step of undo.
   */
  settle: write<VerifyResult>()(z.strictObject({ keep: z.enum(['now', 'logged']) })),
  /** Null before the first. */
  lastCheck: read<LastCheck | null>()(z.strictObject({})),
};
