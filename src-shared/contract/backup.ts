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
  restore: write<BackupResult>()(z.strictObject({ path: z.string().min(1) })),
  verify: read<VerifyResult>()(z.strictObject({})),
};
