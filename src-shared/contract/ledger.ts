import { z } from 'zod';
import { civilDateField } from '../domain/fields.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record.ts';
import { type Unit, unitSchema } from '../domain/unit.ts';
import { read, write } from './call.ts';
import type { MovedCopy } from './moving.ts';
import { patchOf } from './patch.ts';
import { pathField } from './path-field.ts';
import { recordQuerySchema } from './record.ts';

export interface LedgerStatus {
  folder: string;
  unit: Unit;
  counts: Record<RecordKind, number>;
  /** Bodies of the roster. */
  bodies: number;
  noticeId: string;
  /** Something found on opening that the clerk should know, e.g. a damaged archive file. */
  warnings: string[];
  /** Where it goes on instead: on another computer, from this copy. Null while it goes on here. */
  moved: MovedCopy | null;
}

const exportedListSchema = recordQuerySchema
  .omit({ offset: true, limit: true, deleted: true, deletedSince: true })
  .extend({
    kind: z.enum(RECORD_KINDS),
    /** Fields by their paths, in the order wanted; all of them where left out. */
    columns: z.array(z.string().max(60)).min(1).max(100).optional(),
  });
export type ExportedList = z.input<typeof exportedListSchema>;

export const ledgerCalls = {
  /** Opens the data folder, making it when it is missing or empty. Closes the one open before. */
  open: write<LedgerStatus>()(z.strictObject({ folder: pathField })),
  /** Null while no data folder is open. */
  status: read<LedgerStatus | null>()(z.strictObject({})),
  close: write<null>()(z.strictObject({})),
  /**
   * Fills an empty ledger with a made-up unit's year 2024; refused when there are records. With
   * `today`, the year is the running one up to that day, and reports that were due have gone out.
   */
  sample: write<Record<RecordKind, number>>()(z.strictObject({ today: civilDateField.optional() })),
  /**
   * All records as an .xlsx, one sheet per kind, which the import reads back; with `list`, what one
   * list shows: its records in its order.
   */
  exportWorkbook: write<{ path: string; records: Record<RecordKind, number> }>()(
    z.strictObject({ path: pathField, list: exportedListSchema.optional() }),
  ),
};

export const unitCalls = {
  get: read<Unit>()(z.strictObject({})),
  save: write<Unit>()(patchOf(unitSchema)),
};
