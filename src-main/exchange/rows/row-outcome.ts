import type { RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import type { BodyRole } from '#shared/domain/said-bodies.ts';
import type { PlanNote, SkippedRow } from '../notes/plan-note.ts';

export type PlannedRow = { [K in RecordKind]: PlannedRowOf<K> }[RecordKind];

export interface PlannedRowOf<K extends RecordKind> {
  sheet: string;
  row: number;
  kind: K;
  input: InputByKind[K];
  guesses: Guess[];
  said: ToldFields;
  /** Bodies of the roster that columns of their own name. */
  bodies?: NamedBodyOfRow[];
  /** The same row of the same file has the same key again; two equal rows of one file do not. */
  contentKey: string;
}

/** A body of the roster that a row names in a column of its own. */
export interface NamedBodyOfRow {
  bodyId: string;
  role: BodyRole;
}

/** What a row says of its record, beside what it leaves open. */
export interface ToldFields {
  /** Fields that the row tells; parts of a group as `details.links`. */
  told: readonly string[];
  /** Fields that have a column and nothing in it. */
  blank: readonly string[];
}

/** A row as read, before it is held against the equal rows of its workbook. */
export type ReadRow = { [K in RecordKind]: ReadRowOf<K> }[RecordKind];

type ReadRowOf<K extends RecordKind> = Omit<PlannedRowOf<K>, 'contentKey'> & { identity: string };

/** What became of one record: a row to store, or one refused with all its faults. */
export type RowOutcome = { planned: ReadRow } | { refused: RefusedRow };

/** What became of the rows of a table, or of a sheet's forms. */
export interface RowsOutcome {
  rows: ReadRow[];
  refused: RefusedRow[];
  skipped: SkippedRow[];
  notes: PlanNote[];
}

/** What a row may leave out, and is asked for once for all rows alike. */
export type Unwritten = 'settings' | 'form';

export interface Guess {
  cell: string;
  field: string;
  from: string;
  to: string;
  /** Chinese: how it was arrived at. */
  why: string;
  /** One question for all rows alike: how many people households are, which settings or form nobody wrote, whether what looks planned was held. */
  asks?: 'households' | 'status' | Unwritten;
  /** Which rows are alike, in words: 地点“村集市”. */
  group?: string;
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
  /** Nothing else is amiss: the row is held back until the question for all rows alike is answered. */
  asks?: Unwritten;
  group?: string;
  /** One of several told in the same cell: to be mended in the workbook. */
  isPart?: boolean;
  /** The row's texts under their headings, to write them into a workbook to mend. */
  texts: { column: string; heading: string; text: string }[];
}
