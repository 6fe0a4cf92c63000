import { foldText } from '#shared/recognition/fold-text.ts';
import { yearInText } from '#shared/recognition/read-year.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';
import { detailOf } from './calendar-details.ts';
import { isTotalText, monthAlone, monthInText } from './classify-row.ts';

export interface CellAt {
  row: number;
  col: number;
}

/** What was written for a day of a calendar. */
export interface DayEntry {
  /** As far as the sheet tells it: 2025年6月4日, 6月4日, 4日. */
  day: string;
  dayAt: CellAt;
  text: string;
  at: CellAt;
}

/** The days of a calendar with what is written in them; null for a sheet that is none. */
export function calendarEntries(
  sheet: WorkbookSheet,
): { entries: DayEntry[]; titles: string[] } | null {
  if (sheet.rows.length > MOST_ROWS) return null;
  const heads = sheet.rows.flatMap((row, index) => weeksIn(row).map((cols) => ({ index, cols })));
  const entries =
    heads.length > 0
      ? heads.flatMap((head) => entriesBelow(sheet, head, heads))
      : entriesOfYear(sheet);
  const first = heads[0]?.index ?? yearHead(sheet)?.index ?? 0;
  const titles = sheet.rows
    .slice(0, first)
    .flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
  return entries.length === 0 ? null : { entries: withoutRepeated(entries), titles };
}

const MOST_ROWS = 2000;

/** The names of the days over their columns. */
interface WeekHead {
  index: number;
  cols: readonly number[];
}

/** A day as it stands, and what is written behind it in its cell. */
interface WrittenDay {
  year: number | null;
  month: number | null;
  day: number;
  rest: string;
}

interface Day extends WrittenDay {
  at: CellAt;
}

/** The last day of a month, or the end of a week, may stand in the grid of the next. */
function withoutRepeated(entries: readonly DayEntry[]): DayEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ day, text }) => {
    const key = `${day} ${foldText(text)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The columns of each run of 星期一 to 星期日, or to 星期五, of a row. */
function weeksIn({ cells }: WorkbookRow): number[][] {
  const runs: { col: number; day: number }[][] = [];
  for (const { col, text } of cells) {
    const day = weekday(text);
    if (day === null) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && run.length < WEEK && day === (last.day + 1) % WEEK) run.push({ col, day });
    else runs.push([{ col, day }]);
  }
  return runs.filter(({ length }) => length >= LEAST_DAYS).map((run) => run.map(({ col }) => col));
}

const WEEK = 7;
const LEAST_DAYS = 5;

function weekday(text: string): number | null {
  const found = WEEKDAY.exec(text.trim());
  const name = found?.[1] ?? found?.[2];
  return name === undefined ? null : WEEKDAYS.indexOf(name.replace('天', '日'));
}

const WEEKDAYS = '一二三四五六日';
const WEEKDAY = /(?:星期|周|礼拜)([一二三四五六日天])(?:[\s)）(（\d]|$)|^([一二三四五六日])$/u;

function entriesBelow(
  sheet: WorkbookSheet,
  head: WeekHead,
  heads: readonly WeekHead[],
): DayEntry[] {
  const { index, cols } = head;
  const overlaps = (other: WeekHead) =>
    other.index > index && other.cols.some((col) => cols.includes(col));
  const end = heads.find(overlaps)?.index ?? sheet.rows.length;
  const calendar = new DaysOfMonth(monthOver(sheet, head));
  const own = [sheet.rows[index], ...sheet.rows.slice(index + 1, end)];
  let days = new Map<number, Day>();
  const entries: DayEntry[] = [];
  for (const row of own) {
    if (!row) continue;
    const inGrid = slotsOf(row, head);
    const found = daysIn(row, inGrid, row === own[0]);
    if (found.size > 0) days = calendar.placed(found);
    else if (headsMonth(row)) break;
    for (const [slot, cell] of inGrid) {
      const day = days.get(slot);
      const written = found.has(slot) ? (found.get(slot)?.rest ?? '') : cell.text;
      const text = withoutLunar(written);
      if (row === own[0] || !day || text === '') continue;
      const above = entries.findLast(({ dayAt }) => dayAt === day.at);
      if (above && tellsDetails(text)) {
        above.text += `\n${text}`;
        continue;
      }
      const last = lastSlot(sheet, row, cell.col, cols);
      const isOfAll = slot === 0 && last === cols.length - 1;
      if (isOfAll || isTotalText(text) || SUMMED.test(text)) continue;
      const until = last > slot ? days.get(last) : undefined;
      const span = until ? `${wordsOf(day)}至${wordsOf(until)}` : wordsOf(day);
      entries.push({ day: span, dayAt: day.at, text, at: { row: row.row, col: cell.col } });
    }
  }
  return entries;
}

function withoutLunar(text: string): string {
  const lines = text.split(/[\r\n]+/u).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !LUNAR.test(line)).join('\n');
}

/** 48人 in a row of its own below what was done. */
function tellsDetails(text: string): boolean {
  return text.split('\n').every((line) => detailOf(line) !== null);
}

/** 本月小结, however it is numbered. */
const SUMMED = /^(?:本[周月]|上?[周月])?(?:工作)?(?:小结|总结|备注|说明|注)[：:]/u;
/** 廿一, 芒种: what printed calendars say below the day. */
const LUNAR =
  /^(?:[初十廿三][一二三四五六七八九十]|[正二三四五六七八九十冬腊]月[大小]?|立[春夏秋冬]|雨水|惊蛰|[春秋]分|清明|谷雨|小满|芒种|[夏冬]至|[小大]暑|处暑|[白寒]露|霜降|[小大]雪|[小大]寒)$/u;

/** The cells of a row by the day of the week below which they stand. */
function slotsOf({ cells }: WorkbookRow, { cols }: WeekHead): Map<number, WorkbookCell> {
  const width = (cols[1] ?? 0) - (cols[0] ?? 0);
  const slots = new Map<number, WorkbookCell>();
  for (const cell of cells) {
    const slot = cols.findLastIndex((col) => col <= cell.col);
    if (slot < 0 || cell.col >= (cols[slot] ?? 0) + width) continue;
    const before = slots.get(slot);
    slots.set(slot, before ? { ...before, text: `${before.text}\n${cell.text}` } : cell);
  }
  return slots;
}

/** The last day over which a cell is merged; -1 where it is not. */
function lastSlot(
  { merges }: WorkbookSheet,
  { row }: WorkbookRow,
  col: number,
  cols: readonly number[],
): number {
  const merge = merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= col && col <= right,
  );
  return merge === undefined ? -1 : cols.findLastIndex((each) => each <= merge.right);
}

/** The days of a row that run on from column to column; none where they do not. */
function daysIn(
  { row }: WorkbookRow,
  slots: ReadonlyMap<number, WorkbookCell>,
  isHead: boolean,
): Map<number, Day> {
  const found = new Map<number, Day>();
  for (const [slot, cell] of slots) {
    const day = isHead ? dayOfHead(cell) : dayOf(cell);
    if (day) found.set(slot, { ...day, at: { row, col: cell.col } });
  }
  const all = [...found];
  const isRun = all.every(([slot, { day }], at) => {
    const [before, last] = all[at - 1] ?? [slot, { day }];
    const passed = slot - before;
    return day === last.day + passed || (day <= passed && last.day + passed > LEAST_MONTH);
  });
  return isRun && all.length * 2 > slots.size ? found : new Map();
}

const LEAST_MONTH = 28;
const LONGEST_MONTH = 31;

function dayOf({ text, date }: WorkbookCell): WrittenDay | null {
  if (date !== null) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return { year, month, day, rest: '' };
  }
  const found = DAY.exec(text.trim());
  if (!found) return null;
  const [whole, year, month, day] = found;
  const number = Number(day);
  if (number < 1 || number > LONGEST_MONTH) return null;
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
    day: number,
    rest: text.trim().slice(whole.length).trim(),
  };
}

/** 12 小区消防演练, 6月4日, 6/4; not 12人. */
const DAY =
  /^(?:(?:(20\d\d)[年./-])?(\d{1,2})[月./-])?(\d{1,2})(?:[日号](?:[(（][^()（）]{1,8}[)）])?\s*|\s+|$)/u;

/** 周一 5月12日, 5/12（周一） */
function dayOfHead(cell: WorkbookCell): WrittenDay | null {
  const text = cell.text
    .replace(/[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?/u, '')
    .replace(/[()（）]/gu, '');
  const day = text === cell.text ? null : dayOf({ ...cell, text });
  return day?.rest === '' ? day : null;
}

/** The month that a week's heading stands in, by what is above it or by the sheet's name. */
function monthOver(
  { rows, name }: WorkbookSheet,
  { index, cols }: WeekHead,
): { year: number | null; month: number | null } {
  const above = rows.slice(0, index).toReversed();
  const [from = 0, to = 0] = [cols[0], cols.at(-1)];
  const texts = above.flatMap(({ cells }) =>
    cells
      .filter(({ col }) => cells.length === 1 || (from <= col && col <= to))
      .map(({ text }) => text),
  );
  const all = [...texts, name];
  const [month = null] = all.flatMap((text) => monthInText(text) ?? []);
  const [year = null] = all.flatMap((text) => yearInText(text) ?? []);
  return { year, month };
}

/** 2025年5月 over the next month's grid. */
function headsMonth({ cells }: WorkbookRow): boolean {
  const [cell] = cells;
  return (
    cells.length === 1 &&
    cell !== undefined &&
    cell.text.length <= 24 &&
    monthInText(cell.text) !== null
  );
}

/** Gives the days of a grid their month, from row to row. */
class DaysOfMonth {
  private year: number | null;
  private month: number | null;
  private last: number | null = null;

  constructor({ year, month }: { year: number | null; month: number | null }) {
    this.year = year;
    this.month = month;
  }

  placed(row: ReadonlyMap<number, Day>): Map<number, Day> {
    const days = [...row.values()].map(({ day }) => day);
    // 30, 31, 1: the grid begins with days of the month before.
    if (this.last === null && days.some((day, at) => day < (days[at - 1] ?? 0))) this.turn(-1);
    return new Map(
      [...row].map(([slot, day]) => {
        if (this.last !== null && day.day < this.last) this.turn(1);
        this.last = day.day;
        if (day.month !== null) this.month = day.month;
        return [slot, { ...day, month: this.month, year: day.year ?? this.year }];
      }),
    );
  }

  private turn(by: 1 | -1): void {
    if (this.month === null) return;
    const month = this.month + by;
    if (month === 0 || month === 13) this.year = this.year === null ? null : this.year + by;
    this.month = month === 0 ? 12 : month === 13 ? 1 : month;
  }
}

function wordsOf({ year, month, day }: Pick<WrittenDay, 'year' | 'month' | 'day'>): string {
  if (month === null) return `${day}日`;
  return `${year === null ? '' : `${year}年`}${month}月${day}日`;
}

interface YearHead {
  index: number;
  /** The month or the day of a column. */
  columns: Map<number, number>;
  across: 'months' | 'days';
}

/** Days across and months down, or the other way round. */
function entriesOfYear(sheet: WorkbookSheet): DayEntry[] {
  const head = yearHead(sheet);
  if (!head) return [];
  const { index, columns, across } = head;
  const year = monthOver(sheet, { index, cols: [1] }).year;
  return sheet.rows.slice(index + 1).flatMap(({ row, cells }) => {
    const [label] = cells;
    const down = label
      ? across === 'days'
        ? monthAlone(label.text)
        : dayNumber(label.text)
      : null;
    if (down === null || !label || columns.has(label.col)) return [];
    return cells.flatMap(({ col, text }): DayEntry[] => {
      const over = columns.get(col);
      if (over === undefined || text.trim() === '') return [];
      const [month, day] = across === 'days' ? [down, over] : [over, down];
      const at = { row, col };
      return [{ day: wordsOf({ year, month, day }), dayAt: at, text: text.trim(), at }];
    });
  });
}

function yearHead({ rows }: WorkbookSheet): YearHead | null {
  for (const [index, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const below = rows.slice(index + 1).flatMap((row) => row.cells[0]?.text ?? []);
    const days = runOf(cells, dayNumber);
    if (days.size >= LEAST_MONTH && below.filter((text) => monthAlone(text) !== null).length > 0)
      return { index, columns: days, across: 'days' };
    const months = runOf(cells, monthAlone);
    if (months.size > 0 && below.filter((text) => dayNumber(text) !== null).length >= LEAST_MONTH)
      return { index, columns: months, across: 'months' };
  }
  return null;
}

const MOST_ABOVE = 12;

function runOf(
  cells: readonly WorkbookCell[],
  numberOf: (text: string) => number | null,
): Map<number, number> {
  return new Map(
    cells.flatMap(({ col, text }): [number, number][] => {
      const number = numberOf(text);
      return number === null ? [] : [[col, number]];
    }),
  );
}

function dayNumber(text: string): number | null {
  const own = /^(\d{1,2})[日号]?$/u.exec(text.trim())?.[1];
  const day = Number(own ?? 0);
  return day >= 1 && day <= LONGEST_MONTH ? day : null;
}
