import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { CellRange } from '../../office/cell-address.ts';
import type { SheetHiding } from '../../office/workbook-parts.ts';
import type { DayShows } from './day-words.ts';

/** A workbook as the import sees it: what cells show, and where that is not what they hold. */
export interface Workbook {
  file: string;
  /** Serial numbers of days count from 1904. */
  from1904: boolean;
  sheets: WorkbookSheet[];
}

export interface WorkbookSheet {
  name: string;
  hidden: SheetHiding;
  /** Rows with at least one cell, top to bottom. */
  rows: WorkbookRow[];
  merges: CellRange[];
  /** Columns that are hidden or of no width. */
  hiddenColumns?: readonly ColumnSpan[];
  /** Where a filter hides rows. */
  filter?: CellRange | null;
  /** Ranges that a condition may strike out: A2:I30. */
  struckByCondition?: readonly string[];
}

export interface ColumnSpan {
  left: number;
  right: number;
}

export interface WorkbookRow {
  /** From 1, as Excel counts. */
  row: number;
  /** Not seen: hidden as such or by a filter, folded away in an outline, or of no height. */
  unseen?: 'hidden' | 'folded' | 'flat';
  /** Left to right; cells without text are absent. */
  cells: WorkbookCell[];
}

export interface WorkbookCell {
  /** From 1. */
  col: number;
  /** As far as known what the screen shows; dates as YYYY-MM-DD. */
  text: string;
  number: number | null;
  /** The day of a number cell with a date format. */
  date: CivilDate | null;
  /** What of the day the format shows. */
  shows: DayShows | null;
  /** The part of the day that is seen: 2024年6月. */
  seen?: string;
  /**
   * `error`: #REF! and the like; `uncalculated`: a formula saved without its result; `picture`: a
   * picture in the cell; `unshown`: the format hides what it holds; `struck`: all of it is struck out in a row that is not.
   */
  fault: 'error' | 'uncalculated' | 'picture' | 'unshown' | 'struck' | null;
  /** What the format makes of the number, with all its digits: 1.25万 where 1.3万 is shown. */
  meant?: string;
  /** The moment lies less than half a second before the day. */
  isMoved?: boolean;
  /** Something is struck out: all of `text`, or words that `text` has no more. */
  struck?: { all: boolean; shown: string };
}
