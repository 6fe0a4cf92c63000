import type { UnseenPart } from '#shared/words/unseen-parts.ts';

/** What the clerk should know of a sheet beside its rows. */
export interface PlanNote {
  sheet: string;
  /** A Chinese sentence. */
  text: string;
  /** F3 a cell, 3:5 rows, I:J columns. */
  places: string[];
  /** The choice that decides it; null where there is none. */
  part: UnseenPart | null;
}

/** A row that is no record, and why. */
export interface SkippedRow {
  sheet: string;
  row: number;
  why: string;
}
