import { z } from 'zod';
import { type Activity, activityInputSchema } from '../domain/activity.ts';
import { civilDateField, yearField } from '../domain/fields.ts';
import type { Measures } from '../domain/measures.ts';
import { OCCASIONS } from '../domain/occasion.ts';
import { type Pilot, pilotInputSchema } from '../domain/pilot.ts';
import { PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import type { Listed } from '../domain/record.ts';
import { type ResultCase, resultCaseInputSchema } from '../domain/result-case.ts';
import { SETTINGS } from '../domain/setting.ts';
import { type Work, workInputSchema } from '../domain/work.ts';
import { read, write } from './call.ts';

/** What a list shows; every part that is present narrows it. */
export const recordQuerySchema = z.strictObject({
  /** Reporting year, by date for activities and by the record's year for the others. */
  year: yearField.optional(),
  half: z.union([z.literal(1), z.literal(2)]).optional(),
  /** Days of activities; overrides year and half. */
  from: civilDateField.optional(),
  to: civilDateField.optional(),
  forms: z.array(z.enum(PUBLICITY_FORMS)).optional(),
  settings: z.array(z.enum(SETTINGS)).optional(),
  occasion: z.enum(OCCASIONS).optional(),
  hasFiles: z.boolean().optional(),
  ids: z.array(z.string()).max(100_000).optional(),
  search: z.string().max(200).optional(),
  /** True lists the bin instead. */
  deleted: z.boolean().optional(),
  sort: z.strictObject({ field: z.string().max(40), descending: z.boolean() }).optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(100_000).default(200),
});
export type RecordQuery = z.infer<typeof recordQuerySchema>;

export interface Page<T> {
  records: Listed<T>[];
  /** How many match, beyond this page too. */
  total: number;
  /** Sums over all that match; zero for kinds that are not counted. */
  sums: Measures;
}

/** One entry of a record's past. */
export interface HistoryEntry {
  at: string;
  operator: string;
  action: string;
  label: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** The names of the first of them, for the screen to say which. */
interface Named {
  names: string[];
}

const ids = z.strictObject({ ids: z.array(z.string()).min(1).max(100_000) });

function recordCalls<Stored>() {
  return <Input extends z.ZodObject>(input: Input) => ({
    list: read<Page<Stored>>()(recordQuerySchema),
    /** The ids of all that match, in the list's order; a limit only where one is given. */
    ids: read<string[]>()(
      recordQuerySchema.extend({ limit: z.number().int().min(1).max(100_000).optional() }),
    ),
    get: read<Stored>()(z.strictObject({ id: z.string() })),
    add: write<Stored>()(input),
    /** `stale` when the record has moved on from `revision`. */
    change: write<Stored>()(z.strictObject({ id: z.string(), revision: z.number().int(), input })),
    /** The same fields of many records in one step. */
    changeMany: write<{ changed: number } & Named>()(
      z.strictObject({
        ids: z.array(z.string()).min(1).max(100_000),
        patch: z.record(z.string(), z.unknown()),
      }),
    ),
    /** Moves to the bin; those that lie there already are not counted. */
    remove: write<{ removed: number } & Named>()(ids),
    restore: write<{ restored: number } & Named>()(ids),
    history: read<HistoryEntry[]>()(z.strictObject({ id: z.string() })),
  });
}

export const activityCalls = recordCalls<Activity>()(activityInputSchema);
export const pilotCalls = recordCalls<Pilot>()(pilotInputSchema);
export const workCalls = recordCalls<Work>()(workInputSchema);
export const caseCalls = recordCalls<ResultCase>()(resultCaseInputSchema);
