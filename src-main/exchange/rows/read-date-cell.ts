import { toCivilDate } from '#shared/domain/civil-date.ts';
import { readSerial } from '#shared/recognition/day-serial.ts';
import { type DateContext, type DateSpan, readDate } from '#shared/recognition/read-date.ts';
import { guessed, type Reading, understood } from '#shared/recognition/reading.ts';
import type { WorkbookCell } from '../cells/workbook-model.ts';
import type { SourceCell } from './row-reader.ts';

export interface RowDates extends DateContext {
  /** Year of the sheet, for date cells that do not show theirs. */
  sheetYear: number | null;
  /** `YYYY-MM-DD` of the dated row before, to tell 5.1 from 5.10. */
  before: string | null;
  /** Serial numbers count from 1904. */
  from1904: boolean;
}

/** A date cell, or words that say a day. */
export function readDateCell(source: SourceCell, dates: RowDates): Reading<DateSpan> {
  const { cell } = source;
  const unchanged = cell?.text === source.text;
  if (cell?.date && unchanged) {
    const day = dayOfCell(cell.date, cell, dates);
    return cell.isMoved && day.state === 'read'
      ? guessed(day.value, '时间在零点前不到半秒，按第二天')
      : day;
  }
  if (cell?.number == null || !unchanged) return readDate(source.text, dates);
  return (
    readSerial(String(cell.number), dates.from1904) ?? dayOfNumber(cell.number, cell.text, dates)
  );
}

/** A cell that shows 5月12日 hides the year in which it was typed; the sheet's year is what is understood. */
function dayOfCell(
  date: string,
  { shows, seen }: WorkbookCell,
  dates: RowDates,
): Reading<DateSpan> {
  const span = readDate(date, dates);
  if (span.state !== 'read') return span;
  if (shows === 'part') return guessed(span.value, `只显示“${seen ?? ''}”，按单元格里存的日期`);
  if (shows !== 'month-day' || dates.sheetYear === null) return span;
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const year = dates.yearFor(month, day);
  const meant = year === null ? null : toCivilDate(year, month, day);
  const typed = Number(date.slice(0, 4));
  if (meant === null || typed === dates.sheetYear || meant === date) return span;
  return guessed(
    { date: meant, endDate: null },
    `单元格没有显示年份（其中存的是${typed}年），按表上的年度推定`,
  );
}

/** 5.12 typed into a cell becomes a number, and 5.10 becomes 5.1. */
function dayOfNumber(number: number, text: string, dates: RowDates): Reading<DateSpan> {
  const reading = readDate(text, dates);
  const tenth = /^(\d{1,2})\.([123])$/u.exec(text);
  if (!tenth || Number.isInteger(number) || reading.state !== 'guessed') return reading;
  const before = dates.before;
  const month = String(tenth[1]).padStart(2, '0');
  const later =
    before !== null &&
    before.slice(5, 7) === month &&
    Number(before.slice(8, 10)) > Number(tenth[2]);
  if (!later)
    return guessed(reading.value, `${reading.why}；也可能是${tenth[1]}月${tenth[2]}0日，请核对`);
  const meant = readDate(`${text}0`, dates);
  return meant.state === 'guessed'
    ? guessed(meant.value, '数字 5.10 存成了 5.1，按前后行的日期推定')
    : understood(reading.value);
}
