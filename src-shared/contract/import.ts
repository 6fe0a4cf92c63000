import { z } from 'zod';
import { ACTIVITY_STATUSES } from '../domain/activity.ts';
import { yearField } from '../domain/fields.ts';
import { PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record.ts';
import { SETTINGS } from '../domain/setting.ts';
import { HOUSEHOLD_PEOPLE } from '../words/household-people.ts';
import { UNSEEN_CHOICES, type UnseenPart } from '../words/unseen-parts.ts';
import { read, write } from './call.ts';
import { type ImportChange, importDecisionsSchema } from './import-changes.ts';
import { pathField } from './path-field.ts';

/** What the clerk decided in the preview against the recognition. */
export const importOverridesSchema = z.strictObject({
  /** sheet -> column letters -> field id, or null to leave the column out. */
  columns: z.record(z.string(), z.record(z.string(), z.string().nullable())).default({}),
  /** field -> word of the workbook -> id, e.g. form: { 座谈: lecture }. */
  words: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** `sheet!C7` -> corrected text. */
  cells: z.record(z.string(), z.string()).default({}),
  /** sheet -> kind of its records, or null to leave the sheet out. */
  kinds: z.record(z.string(), z.enum(RECORD_KINDS).nullable()).default({}),
  /** Whether hidden and struck-out parts, and rows of other work, are imported; what is not said here stays as proposed. */
  unseen: z
    .strictObject({
      hiddenRows: z.enum(UNSEEN_CHOICES),
      hiddenColumns: z.enum(UNSEEN_CHOICES),
      struckRows: z.enum(UNSEEN_CHOICES),
      otherWork: z.enum(UNSEEN_CHOICES),
    } satisfies Record<UnseenPart, unknown>)
    .partial()
    .default({}),
  /** How many people the rows have that tell households alone. */
  householdPeople: z.enum(HOUSEHOLD_PEOPLE).default('one'),
  /** The settings of rows that do not name them: by group of rows alike, or for all of which nothing tells. */
  settings: z
    .strictObject({
      all: z.array(z.enum(SETTINGS)).optional(),
      groups: z.record(z.string(), z.array(z.enum(SETTINGS))).optional(),
    })
    .default({}),
  /** The same for rows that do not name their form. */
  forms: z
    .strictObject({
      all: z.enum(PUBLICITY_FORMS).optional(),
      groups: z.record(z.string(), z.enum(PUBLICITY_FORMS)).optional(),
    })
    .default({}),
  /** Whether rows taken for planned were held, by group of rows alike. */
  statuses: z.record(z.string(), z.enum(ACTIVITY_STATUSES)).default({}),
});
export type ImportOverrides = z.infer<typeof importOverridesSchema>;

const importSourceSchema = z.union([
  z.strictObject({ path: pathField }),
  /** Rows copied from a sheet: tab-separated text as the clipboard holds it. */
  z.strictObject({ pasted: z.string().max(20_000_000) }),
]);

export interface ImportColumn {
  column: string;
  heading: string;
  /** Null when the column is not recognised. */
  field: string | null;
  confidence: number;
}

export interface ImportSheet {
  sheet: string;
  kind: RecordKind | null;
  headerRow: number;
  columns: ImportColumn[];
  note: string;
}

export interface ImportRow {
  sheet: string;
  row: number;
  kind: RecordKind;
  /** What will be stored. */
  input: Record<string, unknown>;
  guesses: ImportGuess[];
  /** Already in the ledger: nothing will be added. */
  unchanged: boolean;
  /** A record of the ledger told otherwise: among the preview's `changed`. */
  changed: boolean;
}

export interface ImportGuess {
  sheet: string;
  cell: string;
  field: string;
  from: string;
  to: string;
  /** Chinese, short: how it was arrived at. */
  why: string;
  /** One question for all rows alike: how many people households are, which settings or form nobody wrote, whether what looks planned was held. */
  asks?: 'households' | 'status' | 'settings' | 'form';
  /** Which rows are alike, in words: 地点“村集市”. */
  group?: string;
}

export interface ImportRefusal {
  sheet: string;
  cell: string;
  reason: string;
  field: string | null;
  title: string;
  /** What the cell says now, empty for a blank one; null when no column has the field. */
  text: string | null;
  /** The row is held back until this question is answered for all rows alike. */
  asks?: 'settings' | 'form';
  group?: string;
}

/** What the clerk should know of a sheet beside its rows: what was passed over, hidden, struck out. */
export interface ImportNote {
  sheet: string;
  text: string;
  /** F3 a cell, 3:5 rows, I:J columns. */
  places: string[];
  /** The choice that decides it; null where there is none. */
  part: UnseenPart | null;
}

export interface ImportPreview {
  /** Names the prepared import for `apply`; good until the next preview. */
  planId: string;
  fileName: string;
  sheets: ImportSheet[];
  /** Of all rows, the first ones where no more were asked for. */
  rows: ImportRow[];
  rowCount: number;
  refused: ImportRefusal[];
  notes: ImportNote[];
  /** Rows that tell records of the ledger otherwise; the clerk decides on each. */
  changed: ImportChange[];
  /** As proposed; those that would come out of the bin included. */
  added: Record<RecordKind, number>;
  restored: number;
  unchanged: number;
}

export interface ImportResult {
  /** Names the import for undo; null when nothing was written. */
  stepId: string | null;
  /** Those taken out of the bin included. */
  added: Record<RecordKind, number>;
  restored: number;
  /** Records changed as their rows tell them. */
  updated: Record<RecordKind, number>;
  unchanged: number;
  /** Rows that tell records otherwise and were left out. */
  leftOut: number;
  refused: ImportRefusal[];
  guessed: ImportGuess[];
}

export const importCalls = {
  preview: read<ImportPreview>()(
    z.strictObject({
      source: importSourceSchema,
      year: yearField.optional(),
      overrides: importOverridesSchema.optional(),
      /** So many rows at most; the others are asked for in portions, as a window must not wait for all. */
      mostRows: z.number().int().min(0).optional(),
    }),
  ),
  /** Rows of the preview from a place on, counted from 0. */
  rows: read<ImportRow[]>()(
    z.strictObject({
      planId: z.string(),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(1_000),
    }),
  ),
  /** All accepted rows, or none. Without decisions what the preview proposed is done. */
  apply: write<ImportResult>()(
    z.strictObject({ planId: z.string(), decisions: importDecisionsSchema.optional() }),
  ),
  /** Stops an `apply` under way, which then leaves nothing; else forgets the preview. */
  cancel: read<null>()(z.strictObject({})),
  /** Writes the refused rows with their reasons as a workbook to mend. */
  saveRefused: write<{ path: string; rows: number }>()(
    z.strictObject({ planId: z.string(), path: pathField }),
  ),
};
