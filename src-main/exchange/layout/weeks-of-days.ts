import {
  addDays,
  type CivilDate,
  daysBetween,
  toChineseDate,
  weekdayOf,
  yearOf,
} from '#shared/domain/civil-date.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { namesDay, readDate } from '#shared/recognition/read-date.ts';
import { yearInText } from '#shared/recognition/read-year.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';
import { isDay } from './form-entries.ts';

/** The sheet with 3月17日（星期二） for 周二 under 第12周（3.16—3.22）. */
export function withDaysOfWeeks(sheet: WorkbookSheet, fileYear: number | null): WorkbookSheet {
  if (sheet.rows.length > MOST_ROWS) return sheet;
  let year = yearInText(sheet.name) ?? fileYear;
  let week = weekIn(sheet.name, year);
  const rows = sheet.rows.map((row, index) => {
    if (row.cells.length === 1) year = yearInText(row.cells[0]?.text ?? '') ?? year;
    const isHeading = row.cells.length === 1;
    for (const { text } of row.cells) {
      if (!isHeading && !OF_WEEK.test(text)) continue;
      const own = weekIn(text, year);
      if (own !== null || ANOTHER_WEEK.test(text.trim())) week = own;
    }
    const known = week;
    if (known === null || namesWeek(sheet.rows, index) || row.cells.some(tellsDay)) return row;
    return { ...row, cells: row.cells.map((cell) => dated(cell, known)) };
  });
  return { ...sheet, rows };
}

/** From its first day to its last. */
interface Week {
  start: CivilDate;
  end: CivilDate;
  /** No words say of what year it is: its first day is a Monday. */
  isOfAnyYear: boolean;
  tellsYear: boolean;
}

function weekIn(text: string, year: number | null): Week | null {
  if (text.length > LONGEST_HEADING || NEXT.test(text)) return null;
  const span = SPAN.exec(foldText(text))?.[0];
  if (span === undefined) return null;
  const reading = readDate(span, { yearFor: () => year ?? ANY_YEAR, month: null });
  if (!('value' in reading) || reading.value.endDate === null) return null;
  const { date: start, endDate: end } = reading.value;
  const days = daysBetween(start, end) + 1;
  const tellsYear = /20\d\d/u.test(span);
  if (days < LEAST_DAYS || days > 7) return null;
  return { start, end, tellsYear, isOfAnyYear: year === null && !tellsYear };
}

/** A row with a day of its own needs none, and its 周一安全大讲堂 is a name. */
function tellsDay({ text, date }: WorkbookCell): boolean {
  return date !== null || (namesDay(text) && weekIn(text, null) === null);
}

function dated(cell: WorkbookCell, week: Week): WorkbookCell {
  if (cell.number !== null || cell.date !== null) return cell;
  const [, day = '', rest = ''] = WEEKDAY.exec(cell.text.trim()) ?? [];
  const date = day === '' ? null : dayOf(week, '日一二三四五六'.indexOf(day.replace('天', '日')));
  if (date === null) return cell;
  const written = toChineseDate(date);
  const told =
    week.tellsYear || yearOf(date) !== yearOf(week.start)
      ? written
      : written.replace(/^\d+年/u, '');
  const story = rest.replace(/^[\s:：,，、。]+/u, '');
  return { ...cell, text: `${told}（星期${day}）${story === '' ? '' : `，${story}`}` };
}

function dayOf({ start, end, isOfAnyYear }: Week, weekday: number): CivilDate | null {
  const first = isOfAnyYear ? 1 : weekdayOf(start);
  const date = addDays(start, (weekday - first + 7) % 7);
  return date <= end ? date : null;
}

/** 星期一, 星期二 … side by side over their days, which tell themselves when they are. */
function namesWeek(rows: readonly WorkbookRow[], index: number): boolean {
  const isWeek = (row: WorkbookRow | undefined) =>
    (row?.cells ?? []).filter(({ text }) => ALONE.test(text.trim())).length >= LEAST_ACROSS;
  const hasDays = (row: WorkbookRow | undefined) =>
    (row?.cells ?? []).filter(isDay).length >= LEAST_ACROSS;
  return isWeek(rows[index]) && (hasDays(rows[index - 1]) || hasDays(rows[index + 1]));
}

const MOST_ROWS = 5000;
const LONGEST_HEADING = 40;
const LEAST_DAYS = 4;
const LEAST_ACROSS = 3;
const ANY_YEAR = 2025;
const DAY = '(?:20\\d\\d[年./-])?\\d{1,2}[月./]\\d{1,2}[日号]?';
const SPAN = new RegExp(`${DAY}[-—–~至到]{1,2}(?:${DAY}|\\d{1,2}[日号]?)`, 'u');
const OF_WEEK = /周|星期|礼拜/u;
/** 第13周, which says no days; 下周工作. */
const ANOTHER_WEEK = /^(?:第.{1,4}周|下一?(?:周|星期|步))/u;
const NEXT = /^下一?(?:周|星期|步)/u;
const ONE = '(?:周|星期|礼拜)([一二三四五六日天])';
const TIME = '(?:[(（]?(?:上午|下午|晚上?|中午|全天)[)）]?)?';
const ALONE = new RegExp(`^${ONE}${TIME}$`, 'u');
/** 周二至周五 and 周二、周四 are more days than one. */
const WEEKDAY = new RegExp(`^${ONE}${TIME}(?![至到和及、~—-])((?!常)[\\s\\S]*)$`, 'u');
