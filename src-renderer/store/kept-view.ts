import { z } from 'zod';
import { listFilterSchema, listSortSchema } from '#shared/contract/record.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { REPORT_STATES } from '#shared/domain/report-state.ts';
import { readStored } from '#shared/domain/stored-json.ts';
import { PAGE_IDS } from './page-ids.ts';

const halfSchema = z.object({ year: z.number(), half: z.union([z.literal(1), z.literal(2)]) });

/** Where the clerk left off in one ledger. */
const viewSchema = z.object({
  page: z.enum(PAGE_IDS).optional(),
  /** The half-year looked at, and the one that was running then: in the next one it means nothing. */
  period: z.object({ chosen: halfSchema, running: halfSchema }).optional(),
  filters: z.partialRecord(z.enum(RECORD_KINDS), listFilterSchema).default({}),
  /** The order of each table and the name of its view. */
  lists: z
    .partialRecord(
      z.enum(RECORD_KINDS),
      z.object({ sort: listSortSchema.nullable(), view: z.string().nullable() }),
    )
    .optional(),
  /** By half-year `2024-1`: the station, as long as the report has not moved on from its state. */
  stations: z
    .record(z.string(), z.object({ station: z.string(), state: z.enum(REPORT_STATES) }))
    .default({}),
});
export type KeptView = z.infer<typeof viewSchema>;

const KEY = 'wujin.view ';

/** Only a convenience: what is not there or cannot be read is as if nothing had been kept. */
export function keptView(folder: string): KeptView {
  return viewIn(stored(folder));
}

export function keepView(folder: string, change: (view: KeptView) => KeptView): void {
  try {
    window.localStorage.setItem(KEY + folder, JSON.stringify(change(keptView(folder))));
  } catch {
    // Without storage the window opens as on its first day.
  }
}

/** Read key by key, so that a filter of another version costs itself alone. */
export function viewIn(text: string | null): KeptView {
  let json: unknown = {};
  try {
    json = JSON.parse(text ?? '{}');
  } catch {
    // Damaged: nothing was kept.
  }
  return readStored(viewSchema, json).value;
}

function stored(folder: string): string | null {
  try {
    return window.localStorage.getItem(KEY + folder);
  } catch {
    return null;
  }
}
