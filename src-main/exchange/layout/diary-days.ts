import { splitEntry } from '#shared/recognition/read-chronicle.ts';
import { namesDay } from '#shared/recognition/read-date.ts';
import type { WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';

/**
 * A diary, whose days stand in rows of their own above what was done, as a sheet whose sentences have them before them.
 * Null for any other sheet.
 */
export function withDaysPutDown(sheet: WorkbookSheet): WorkbookSheet | null {
  if (sheet.rows.length > MOST_ROWS) return null;
  let day = '';
  let days = 0;
  const rows = sheet.rows.flatMap((row): WorkbookRow[] => {
    const own = dayAlone(row);
    if (own !== null) {
      day = own;
      days += 1;
      return [];
    }
    const [cell] = row.cells;
    if (day === '' || row.cells.length !== 1 || !cell || splitEntry(cell.text).day !== '')
      return [row];
    return [{ ...row, cells: [{ ...cell, text: `${day}，${cell.text.trim()}` }] }];
  });
  return days < LEAST_DAYS ? null : { ...sheet, rows };
}

const MOST_ROWS = 5000;
const LEAST_DAYS = 2;
const LONGEST_DAY = 24;

function dayAlone({ cells }: WorkbookRow): string | null {
  const [cell] = cells;
  if (!cell || cells.length > 1 || cell.text.length > LONGEST_DAY) return null;
  if (cell.date !== null) return cell.date;
  const { day, story } = splitEntry(cell.text);
  return day !== '' && story === '' && namesDay(day) ? day : null;
}
