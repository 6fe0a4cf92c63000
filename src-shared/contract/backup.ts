import { z } from 'zod';
import { read, write } from './call.ts';

export interface BackupResult {
  path: string;
  bytes: number;
  records: number;
  files: number;
}

export interface VerifyResult {
  /** Chinese sentences; empty when all is well. */
  faults: string[];
  checked: { records: number; files: number; archives: number };
}

export const backupCalls = {
  create: write<BackupResult>()(z.strictObject({ path: z.string().min(1) })),
  /** Replaces what is in the folder; the old data is moved aside, never deleted. Closes the ledger. */
  restore: write<BackupResult>()(
    z.strictObject({ path: z.string().min(1), folder: z.string().min(1) }),
  ),
  verify: read<VerifyResult>()(z.strictObject({})),
};
