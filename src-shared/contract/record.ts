import { z } from 'zod';
import { columnConditionsSchema } from '../domain/column-condition.ts';
import { civilDateField, yearField } from '../domain/fields.ts';
import type { Measures } from '../domain/measures.ts';
import { OCCASIONS } from '../domain/occasion.ts';
import { PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { type Listed, RECORD_KINDS, type RecordKind } from '../domain/record.ts';
import { INPUT_SCHEMAS, type RecordByKind } from '../domain/records-by-kind.ts';
import { saidBodiesSchema } from '../domain/said-bodies.ts';
import { SETTINGS } from '../domain/setting.ts';
import type { RecordDoubt } from '../rules/record-doubts.ts';
import { type ByKind, read, write } from './call.ts';

export const listSortSchema = z.strictObject({
  field: z.string().max(40),
  descending: z.boolean(),
});

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
  /** By the columns of the list; a field that the kind does not have is refused. */
  where: columnConditionsSchema.optional(),
  ids: z.array(z.string()).max(100_000).optional(),
  search: z.string().max(200).optional(),
  /** True lists the bin instead. */
  deleted: z.boolean().optional(),
  /** Of the bin: what came into it at this instant or later. */
  deletedSince: z.iso.datetime().optional(),
  sort: listSortSchema.optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(100_000).default(200),
});
export type RecordQuery = z.infer<typeof recordQuerySchema>;
/** What narrows a list of the window, as it is kept; the sort and the part looked at are its own. */
export const listFilterSchema = recordQuerySchema.omit({
  offset: true,
  limit: true,
  sort: true,
  deleted: true,
  deletedSince: true,
});
/** The fields of a record as a caller gives them. */
export type FieldsAsked<K extends RecordKind> = z.input<(typeof INPUT_SCHEMAS)[K]>;
/** As asked: what has a default may be left out. */
export type RecordAsked = z.input<typeof recordQuerySchema>;

export interface RecordPage<T> {
  records: Listed<T>[];
  /** How many match, beyond this page too. */
  total: number;
  /** Sums over all that match; zero for kinds that are not counted. */
  sums: Measures;
}

/** A list whose rows stay where they are, whatever becomes of them, as the service keeps it. */
export interface HeldList {
  order: number;
  /** How many rows it has. */
  total: number;
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

const kind = z.enum(RECORD_KINDS);
const manySchema = z.strictObject({ kind, ids: z.array(z.string()).min(1).max(100_000) });
const oneSchema = z.strictObject({ kind, id: z.string() });
/** Of a record not yet stored, chosen by who adds it. */
const newIdField = z.string().regex(/^[a-z]-[0-9a-z-]{20,40}$/);

type Stored = ByKind<RecordByKind>;
type Pages = ByKind<{ [K in RecordKind]: RecordPage<RecordByKind[K]> }>;
type Rows = ByKind<{ [K in RecordKind]: Listed<RecordByKind[K]>[] }>;
/** Which rows of a held list. */
const heldSchema = z.strictObject({
  kind,
  order: z.number().int(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(100_000).optional(),
});

/** The calls that every kind of record has; `kind` says whose, and the reply follows it. */
export const recordCalls = {
  list: read<Pages>()(recordQuerySchema.extend({ kind })),
  /** The ids of all that match, in the list's order; a limit only where one is given. */
  ids: read<string[]>()(
    recordQuerySchema.extend({ kind, limit: z.number().int().min(1).max(100_000).optional() }),
  ),
  /**
   * Has the rows of a list keep their places from now on. `order` is the list held so far: who has gone
   * leaves it, who has come stands last, and `last` does so whether or not it is found.
   */
  hold: read<HeldList>()(
    recordQuerySchema
      .omit({ offset: true, limit: true })
      .extend({ kind, order: z.number().int().optional(), last: z.string().optional() }),
  ),
  /** Rows of a held list; `not-found` when it is held no longer, as after a restart. */
  heldRows: read<Rows>()(heldSchema),
  heldIds: read<string[]>()(heldSchema),
  get: read<Stored>()(oneSchema),
  /** What is probably amiss in the records that are looked at, by field; those in the bin raise nothing. */
  doubts: read<RecordDoubt[]>()(
    z.strictObject({ kind, ids: z.array(z.string()).min(1).max(1_000) }),
  ),
  /** What a field of one line holds elsewhere, the most frequent first: places, organisers. */
  typedBefore: read<string[]>()(z.strictObject({ kind, field: z.string().max(40) })),
  /** Sent twice under one id it is added once, so that a call whose answer was lost can be repeated. */
  add: write<Stored>()(ofEachKind({ id: newIdField.optional() })),
  /** `stale` when the record has moved on from `revision`; the same change sent twice is made once. */
  change: write<Stored>()(ofEachKind({ id: z.string(), revision: z.number().int() })),
  /** The same fields of many records in one step. */
  changeMany: write<{ changed: number } & Named>()(
    manySchema.extend({ patch: z.record(z.string(), z.unknown()) }),
  ),
  /** Some fields of each of many records, in one step; those that hold it already are not counted. */
  editCells: write<{ changed: number } & Named>()(
    z.strictObject({
      kind,
      edits: z
        .array(
          z.strictObject({
            id: z.string(),
            patch: z.record(z.string(), z.unknown()),
            /** Of an activity alone. */
            bodies: saidBodiesSchema.partial().optional(),
          }),
        )
        .min(1)
        .max(100_000),
    }),
  ),
  /** Moves to the bin; those that lie there already are not counted. */
  remove: write<{ removed: number } & Named>()(manySchema),
  restore: write<{ restored: number } & Named>()(manySchema),
  history: read<HistoryEntry[]>()(oneSchema),
};

function ofEachKind<Shape extends z.ZodRawShape>(shape: Shape) {
  const of = <K extends RecordKind>(one: K) =>
    z.strictObject({ ...shape, kind: z.literal(one), input: INPUT_SCHEMAS[one] });
  const activity = of('activity').extend({
    /** What is said of the bodies of the roster from now on, in the same step; left out it stays. */
    bodies: saidBodiesSchema.optional(),
  });
  return z.discriminatedUnion('kind', [activity, of('pilot'), of('work'), of('case')]);
}
