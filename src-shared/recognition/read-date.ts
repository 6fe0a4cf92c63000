import { type CivilDate, daysBetween, toCivilDate, weekdayOf } from '../domain/civil-date.ts';
import { onceEach } from '../domain/once-each.ts';
import { type DayParts, NO_DAY, readDayParts } from './day-parts.ts';
import { readSerial } from './day-serial.ts';
import { doubtTurned } from './doubt-turned.ts';
import { foldWidth, isPlaceholder } from './fold-text.ts';
import { hasDisguisedDigit } from './no-count.ts';
import { dayOfInstant } from './read-instant.ts';
import { BLANK, guessed, type Reading, refused, understood } from './reading.ts';
import { tidyDay } from './tidy-day.ts';

export interface DateSpan {
  date: CivilDate;
  endDate: CivilDate | null;
}

/** What surrounds the cell and fills in what its words leave out. */
export interface DateContext {
  /** The year of a day written without one; null when nothing tells. */
  yearFor: (month: number, day: number) => number | null;
  /** The month of a day written alone (a sheet named 5月); null when nothing tells. */
  month: number | null;
  /** What a guess of the year adds; the sheet's words when left out. */
  told?: string;
  /** The heading says that only days stand here: 1-7 is a week of its month. */
  daysAlone?: boolean;
  /** Serial numbers of days count from 1904. */
  from1904?: boolean;
}

/** A day or a span of days: 2024.5.12, 5月12日至14日, 二〇二四年五月十二日, 20240512. */
export function readDate(text: string, context: DateContext): Reading<DateSpan> {
  if (WHOLE_DAY.test(text)) return readWholeDay(text);
  return doubtTurned(readVisible(text, context), text);
}

/** Nothing around it tells more of such a day; a ledger names few of them, and each often. */
const WHOLE_DAY = /^20\d\d(?:-\d{1,2}-|\.\d{1,2}\.|\/\d{1,2}\/|年\d{1,2}月)\d{1,2}日?$/u;
const readWholeDay = onceEach((text) => readVisible(text, { yearFor: () => null, month: null }), {
  most: 5_000,
});

/** Whether a text is a day of some year, or a span of days: 5月12日, and not 12日 alone; 45000.50 may as well be an amount. */
export function namesDay(text: string): boolean {
  return (
    !/^\d{5}\./u.test(text) &&
    'value' in readDate(text, { yearFor: () => ANY_LEAP_YEAR, month: null })
  );
}

const ANY_LEAP_YEAR = 2024;

function readVisible(text: string, context: DateContext): Reading<DateSpan> {
  if (isPlaceholder(text)) return BLANK;
  if (hasDisguisedDigit(text)) return refused('带圈、上标的数字，看不出是哪一天的日期');
  const instant = dayOfInstant(foldWidth(text).trim());
  if (instant === 'impossible') return refused('没有这样的日期和时间，日期写错了');
  if (instant) return guessed({ date: instant, endDate: null }, '按北京时间换算');
  const tidy = tidyDay(text);
  if (tidy.text === '') return refused('不是日期');
  const span = readSerial(tidy.text, context.from1904 ?? false) ?? readSpan(tidy.text, context);
  if (span.state !== 'read' && span.state !== 'guessed') return span;
  const whys = [
    ...(span.state === 'guessed' ? [span.why] : []),
    ...tidy.aside.map((words) => `“${words}”没有计入`),
    ...contradiction(span.value, tidy.weekdays),
  ];
  return whys.length === 0 ? span : guessed(span.value, whys.join('；'));
}

function readSpan(text: string, context: DateContext): Reading<DateSpan> {
  const { parts, listed } = splitSpan(text, context);
  const [first = '', ...rest] = parts;
  const start = readDayParts(first);
  if (typeof start === 'string') return refused(start);
  const begun = complete(start, context);
  if (typeof begun === 'string') return refused(begun);
  if (rest.length === 0) return closed({ date: begun.date, endDate: null }, begun.why);
  const ends = rest.map((part) => closeSpan(begun, part));
  const [end] = ends;
  if (!listed) return end === undefined || rest.length > 1 ? refused(NO_DAY) : end;
  const dates: CivilDate[] = [begun.date];
  for (const each of ends) {
    if (each.state !== 'read' && each.state !== 'guessed') return each;
    dates.push(each.value.endDate ?? each.value.date);
  }
  // 3月12日、4月2日 are two days; 3月12日、13日 run on and are a span.
  if (dates.every((date, at) => daysBetween(begun.date, date) === at))
    return ends.at(-1) ?? refused(NO_DAY);
  const why = '写了不相连的几天，只取第一天';
  return guessed({ date: begun.date, endDate: null }, begun.why ? `${begun.why}；${why}` : why);
}

function closed(span: DateSpan, why: string | null): Reading<DateSpan> {
  return why === null ? understood(span) : guessed(span, why);
}

/** 5月12日（周一）, which was a Sunday: one of the two is wrong. */
function contradiction({ date, endDate }: DateSpan, weekdays: readonly number[]): string[] {
  const days = endDate === null ? [date] : [date, endDate];
  const right = days.map((day) => weekdayOf(day));
  return weekdays
    .filter((weekday) => !right.includes(weekday))
    .slice(0, 1)
    .map((weekday) => `写的是星期${NAMES[weekday]}，那天是星期${NAMES[right[0] ?? 0]}`);
}

const NAMES = '日一二三四五六';

/** Spans: 5月12日-14日, 2024.5.12-5.14, 5.12~5.14; days listed one by one: 5月12日、13日. */
function splitSpan(
  text: string,
  { daysAlone = false }: DateContext,
): { parts: string[]; listed: boolean } {
  const joined = text.replace(/(?:至|到|~|—|–|－|―|--)+/gu, '~').replace(/^~|~$/gu, '');
  if (joined.includes('~')) return { parts: joined.split('~'), listed: false };
  const list = joined.split(/[、,，和及]/u).filter((part) => part !== '');
  if (list.length > 1) return { parts: list, listed: true };
  const [left, right, more] = joined.split('-');
  const two = left !== undefined && left !== '' && right !== undefined && right !== '';
  const spanning =
    two &&
    more === undefined &&
    (/[年月日号./]/u.test(joined) ||
      isSpanOfDays(joined, daysAlone) ||
      (left.length === 8 && right.length === 8));
  return { parts: spanning ? [left, right] : [joined], listed: false };
}

/** 20-22, which is no day of any month. */
function isSpanOfDays(text: string, daysAlone: boolean): boolean {
  const [, first, last] = /^(\d{1,2})-(\d{1,2})$/u.exec(text) ?? [];
  return (daysAlone || Number(first) > 12) && Number(first) < Number(last) && Number(last) <= 31;
}

type Completed = { date: CivilDate; why: string | null } | string;

function complete(parts: DayParts, context: DateContext): Completed {
  const month = parts.month ?? context.month;
  if (month === null) return '只写了日，不知道是哪个月的日期';
  const year = parts.year ?? context.yearFor(month, parts.day);
  if (year === null) return '日期没有写年份，表名、标题和文件名里也没有；请补上年份或指定年度';
  const date = toCivilDate(year, month, parts.day);
  if (date === null) return `没有${year}年${month}月${parts.day}日这一天，日期写错了`;
  if (year < 2000) return '日期早于2000年，请核对';
  const missing = parts.month === null ? '月份和年份' : parts.year === null ? '年份' : null;
  const { told = '，按表上的年度推定' } = context;
  return { date, why: missing === null ? (parts.why ?? null) : `没有写${missing}${told}` };
}

function closeSpan(
  begun: { date: CivilDate; why: string | null },
  last: string,
): Reading<DateSpan> {
  const end = readDayParts(last);
  if (typeof end === 'string') return refused(`结束日期：${end}`);
  const startYear = Number(begun.date.slice(0, 4));
  const month = end.month ?? Number(begun.date.slice(5, 7));
  let date = toCivilDate(end.year ?? startYear, month, end.day);
  let why = begun.why;
  if (
    date !== null &&
    date < begun.date &&
    end.year === null &&
    month <= 2 &&
    begun.date.slice(5, 7) >= '11'
  ) {
    date = toCivilDate(startYear + 1, month, end.day);
    why = '结束日期推定在下一年';
  }
  if (date === null) return refused(`没有${month}月${end.day}日这一天，结束日期写错了`);
  if (date < begun.date) return refused('结束日期早于开始日期');
  return closed({ date: begun.date, endDate: date === begun.date ? null : date }, why);
}
