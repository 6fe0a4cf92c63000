import { namesDay } from '#shared/recognition/read-date.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';
import { dayAlone } from './diary-days.ts';
import { isKnownHeading } from './find-tables.ts';
import { clockColumn } from './times-of-day.ts';

/**
 * A log, whose days stand in rows of their own above rows of several cells, as a table with a column of days: that of
 * the times of day (9:30), or else one behind the others. Any other sheet as it is.
 */
export function withLogDays(sheet: WorkbookSheet): WorkbookSheet {
  if (sheet.rows.length > MOST_ROWS) return sheet;
  const below = rowsBelowDays(sheet.rows);
  const told = below.filter(({ row, day }) => day !== null && !isHeading(row));
  const days = new Set(told.map(({ day }) => day));
  if (days.size < LEAST_DAYS || told.some(({ row }) => row.cells.some(isDay))) return sheet;
  const clock = clockColumn(told.map(({ row }) => row));
  const col = clock ?? Math.max(...told.map(({ row }) => row.cells.at(-1)?.col ?? 0)) + 1;
  const rows = below.map(({ row, day }): WorkbookRow => {
    if (isHeading(row)) return withCell(row, headingAt(row, col));
    return day === null || row.cells.length < 2 ? row : withCell(row, { ...day, col });
  });
  return { ...sheet, rows };
}

function isHeading({ cells }: WorkbookRow): boolean {
  const known = cells.filter(({ text }) => isKnownHeading(text));
  return known.length > 1 && known.length * 2 >= cells.length;
}

const MOST_ROWS = 5000;
const LEAST_DAYS = 2;

/** Each row with the cell of the day above it; those of the days are left out. */
function rowsBelowDays(rows: readonly WorkbookRow[]) {
  let day: WorkbookCell | null = null;
  return rows.flatMap((row): { row: WorkbookRow; day: WorkbookCell | null }[] => {
    const own = dayAlone(row);
    const [cell] = row.cells;
    if (own === null || !cell) return [{ row, day }];
    day = { ...cell, text: own };
    return [];
  });
}

function isDay({ text, date }: WorkbookCell): boolean {
  return date !== null || (/[年月./-]/u.test(text) && namesDay(text));
}

function withCell(row: WorkbookRow, cell: WorkbookCell): WorkbookRow {
  const cells = [...row.cells.filter(({ col }) => col !== cell.col), cell];
  return { ...row, cells: cells.sort((a, b) => a.col - b.col) };
}

/** 时间 heads days as well; 时段 does not. */
function headingAt({ cells }: WorkbookRow, col: number): WorkbookCell {
  const own = cells.find((cell) => cell.col === col);
  const headsDays = recogniseHeading(own?.text ?? '', 'activity').some(
    ({ field }) => field === 'date',
  );
  return own && headsDays
    ? own
    : { number: null, date: null, shows: null, fault: null, ...own, col, text: '日期' };
}
