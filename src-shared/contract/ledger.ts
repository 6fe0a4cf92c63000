import { z } from 'zod';
import type { RecordKind } from '../domain/record.ts';
import { type Unit, unitSchema } from '../domain/unit.ts';
import { read, write } from './call.ts';
import { patchOf } from './patch.ts';

export interface LedgerStatus {
  folder: string;
  unit: Unit;
  counts: Record<RecordKind, number>;
  noticeId: string;
  /** Something found on opening that the clerk should know, e.g. a damaged archive file. */
  warnings: string[];
}

export const ledgerCalls = {
  /** Opens the data folder, making it when it is missing or empty. Closes the one open before. */
  open: write<LedgerStatus>()(z.strictObject({ folder: z.string().min(1) })),
  /** Null while no data folder is open. */
  status: read<LedgerStatus | null>()(z.strictObject({})),
  close: write<null>()(z.strictObject({})),
  /** Fills an empty ledger with a made-up unit's year 2024; refused when there are records. */
  sample: write<Record<RecordKind, number>>()(z.strictObject({})),
  /** All records as an .xlsx, one sheet per kind, which the import reads back. */
  exportWorkbook: write<{ path: string; records: Record<RecordKind, number> }>()(
    z.strictObject({ path: z.string().min(1) }),
  ),
};

export const unitCalls = {
  get: read<Unit>()(z.strictObject({})),
  save: write<Unit>()(patchOf(unitSchema)),
};
