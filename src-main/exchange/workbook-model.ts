import type { CivilDate } from '#shared/domain/civil-date.ts';

/** A workbook as the import sees it: values only, no formulas, no formats. */
export interface Workbook {
  file: string;
  sheets: Sheet[];
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Rows with at least one cell, top to bottom. */
  rows: SheetRow[];
  merges: Merge[];
}

export interface SheetRow {
  /** From 1, as Excel counts. */
  row: number;
  /** Left to right; cells without text are absent. */
  cells: SheetCell[];
}

export interface SheetCell {
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

export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellRef(row: number, col: number): string {
  return `${columnLetters(col)}${row}`;
}

/** `C7` -> row 7, column 3. Null when it is no reference. */
export function parseRef(ref: string): { row: number; col: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(ref);
  if (!match) return null;
  let col = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), col };
}
