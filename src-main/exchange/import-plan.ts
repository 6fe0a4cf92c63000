import type { CutOffs } from '#shared/domain/period.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import type { ExtraHeadings } from '#shared/recognition/heading-words.ts';
import type { ExtraWords } from '#shared/recognition/value-words.ts';

export interface ImportOptions {
  /** Name without folder; its year is used where the sheets tell none. */
  fileName: string;
  /** Year of days written without one; beats what sheet and file names say. */
  year?: number;
  cutOffs: CutOffs;
  /** The clerk's own headings and words, kept from earlier imports. */
  extraHeadings?: ExtraHeadings;
  overrides?: ImportOverrides;
}

/** What the clerk corrected in the preview; the plan is made anew with it. */
export interface ImportOverrides {
  /** Sheet -> column letters -> field id, or null to leave the column out of the fields. */
  columns?: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Words as the cell has them -> id, e.g. form: { 座谈: 'lecture' }. */
  words?: { readonly form?: ExtraWords; readonly settings?: ExtraWords };
  /** `工作表!C7` -> corrected text. */
  cells?: Readonly<Record<string, string>>;
  /** Sheet -> kind of its tables, or null to leave the sheet out. */
  kinds?: Readonly<Record<string, RecordKind | null>>;
}

/** What an import would store, and what it would not, before anything is written. */
export interface ImportPlan {
  fileName: string;
  tables: TablePlan[];
  ignored: { sheet: string; why: string }[];
  rows: PlannedRow[];
  refused: RefusedRow[];
  skipped: { sheet: string; row: number; why: string }[];
}

/** One table of a sheet; a sheet may hold several, one below the other. */
export interface TablePlan {
  sheet: string;
  kind: RecordKind;
  /** Last row of the heading; 0 when there is none. */
  headerRow: number;
  columns: ColumnMapping[];
  /** Year taken for days without one, null when nothing tells. */
  year: number | null;
}

export interface ColumnMapping {
  /** `C` */
  column: string;
  heading: string;
  /**
   * A field's id; `settings.village` for a tick column, `audience.village` and `sessions.village`
   * for a count per setting, `audience.group.学生` for one of several groups of people, `form.drill` for a tick per form, `name.village` for a column of
   * pilots' names, `datePlace` for a day and a place in one cell; null is kept in the remarks.
   */
  field: string | null;
  confidence: number;
  /** Running numbers, left out altogether. */
  sequence?: boolean;
}

export type PlannedRow = { [K in RecordKind]: PlannedRowOf<K> }[RecordKind];

export interface PlannedRowOf<K extends RecordKind> {
  sheet: string;
  row: number;
  kind: K;
  input: InputByKind[K];
  guesses: Guess[];
  /** The same row of the same file has the same key again; two equal rows of one file do not. */
  contentKey: string;
}

export interface Guess {
  cell: string;
  field: string;
  from: string;
  to: string;
  /** Chinese: how it was arrived at. */
  why: string;
}

export interface Fault {
  cell: string;
  field: string;
  /** Chinese sentence naming the column and what it says. */
  reason: string;
}

export interface RefusedRow {
  sheet: string;
  row: number;
  kind: RecordKind;
  /** Of the first fault. */
  cell: string;
  field: string;
  /** All faults in one sentence. */
  reason: string;
  title: string;
  faults: Fault[];
  /** The row's texts under their headings, to write them into a workbook to mend. */
  texts: { column: string; heading: string; text: string }[];
}
