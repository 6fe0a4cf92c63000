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

/** The day that stands alone in a row. */
export function dayAlone({ cells }: WorkbookRow): string | null {
  const [cell] = cells;
  if (!cell || cells.length > 1 || cell.text.length > LONGEST_DAY) return null;
  if (cell.date !== null) return cell.date;
  const { day, story } = splitEntry(cell.text);
  const isAlone = story.replace(LABEL, '').replace(WEATHER, '') === '';
  return day !== '' && isAlone && namesDay(day) ? day : null;
}

/** 日期：2025年3月5日 星期三 晴 3级风 */
const LABEL = /^(?:日期|时间)[:：]?/u;
const WEATHER =
  /[\s，,、/（()）]|天气[:：]?|晴|阴|多云|[小中大暴雷阵]{0,2}[雨雪]|雾|霾|转|到|间|[东南西北]{0,2}风|微风|\d{1,2}(?:[-~—至]\d{1,2})?(?:级|℃|度)/gu;
