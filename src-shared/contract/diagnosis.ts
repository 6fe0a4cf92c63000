import { z } from 'zod';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

/** How the open ledger stands on this computer. */
export interface LedgerStanding {
  folder: string;
  /** When a copy of the ledger was made by itself last, ISO 8601 in UTC; null before the first. */
  lastCopyAt: string | null;
  /** Bytes that the ledger's disk has left for this user; null where it does not tell. */
  freeBytes: number | null;
}

export const diagnosisCalls = {
  /** Null while no ledger is open. */
  standing: read<LedgerStanding | null>()(z.strictObject({})),
  /** Writes what helps to find a fault as a text, without anything the clerk wrote. */
  save: write<{ path: string }>()(
    z.strictObject({
      path: pathField,
      /** What the window runs on, in words: Electron 45.4.1. */
      runtime: z.string().max(100),
    }),
  ),
};
