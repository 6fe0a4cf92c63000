import type { CivilDate } from '#shared/domain/civil-date.ts';
import type { CellRange } from '../../office/cell-address.ts';

/** A workbook as the import sees it: values only, no formulas, no formats. */
export interface Workbook {
  file: string;
  /** Serial numbers of days count from 1904. */
  from1904: boolean;
  sheets: WorkbookSheet[];
}

export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  /** Rows with at least one cell, top to bottom. */
  rows: WorkbookRow[];
  merges: CellRange[];
}

export interface WorkbookRow {
  /** From 1, as Excel counts. */
  row: number;
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
  shows: 'day' | 'month-day' | 'month' | null;
  /** `error`: #REF! and the like; `uncalculated`: a formula saved without its result. */
  fault: 'error' | 'uncalculated' | null;
}
