import { type CivilDate, daysBetween, toCivilDate } from '../domain/civil-date.ts';
import { CHINESE_NUMBER_CHARS, parseChineseNumber } from './chinese-number.ts';
import { foldWidth, isPlaceholder } from './fold-text.ts';
import { dayOfInstant } from './read-instant.ts';
import { BLANK, guessed, type Reading, refused, understood } from './reading.ts';

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
}

interface Parts {
  year: number | null;
  month: number | null;
  day: number;
}

/** A day or a span of days: 2024.5.12, 5月12日至14日, 二〇二四年五月十二日, 20240512. */
export function readDate(text: string, context: DateContext): Reading<DateSpan> {
  if (isPlaceholder(text)) return BLANK;
  const instant = dayOfInstant(foldWidth(text).trim());
  if (instant) return guessed({ date: instant, endDate: null }, '按北京时间换算');
  const folded = tidy(text);
  if (folded === '') return refused('不是日期');
  const serial = /^(3[6-9]|[4-6]\d)\d{3}$/u.test(folded) ? serialToDate(Number(folded)) : null;
  if (serial) return guessed({ date: serial, endDate: null }, '按日期序列号换算');
  const { parts, listed } = splitSpan(folded);
  const [first = ''] = parts;
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  const start = readParts(first);
  if (typeof start === 'string') return refused(start);
  const begun = complete(start, context);
  if (typeof begun === 'string') return refused(begun);
  if (last === undefined) {
    return begun.why
      ? guessed({ date: begun.date, endDate: null }, begun.why)
      : understood({ date: begun.date, endDate: null });
  }
  const span = closeSpan(begun, last);
  if (!listed || (span.state !== 'read' && span.state !== 'guessed')) return span;
  // 3月12日、4月2日 are two days; 3月12日、13日 run on and are a span.
  const { date, endDate } = span.value;
  if (endDate === null || daysBetween(date, endDate) === parts.length - 1) return span;
  return guessed({ date, endDate: null }, '写了不相连的几天，只取第一天');
}

/** Day of an Excel serial number in the 1900 system; null outside 1900-2199. */
export function serialToDate(serial: number): CivilDate | null {
  const days = Math.floor(serial);
  if (days < 1 || days === 60) return null;
  const moved = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  return toCivilDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

function tidy(text: string): string {
  return (
    foldWidth(text)
      .replace(/(?<=[\d日号])\s*[\r\n]+\s*(?=\d)/gu, '、')
      .replace(/[([【]?(?:周|星期|礼拜)[一二三四五六日天][)\]】]?/gu, '')
      .replace(/(?<=\d)[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?/gu, '')
      .replace(/(?:\d{1,2}:\d{2}(?::\d{2})?)(?:\s*[-~—–至到]+\s*\d{1,2}:\d{2})?/gu, '')
      .replace(/(?:上午|下午|早上|晚上?|中午|全天)(?:\d{1,2}[时点](?:半|\d{1,2}分?)?)?/gu, '')
      .replace(/(?<=[日号])\d{1,2}[时点].*$/u, '')
      .replace(/\([^)]*\)/gu, '')
      .replace(new RegExp(`[${CHINESE_NUMBER_CHARS}○OoＯ]+(?=[年月日号])`, 'gu'), (numeral) => {
        const value = parseChineseNumber(numeral.replace(/[○Oo]/gu, '〇'));
        return value === null ? numeral : String(value);
      })
      .replace(/^(?:自|从|于)/u, '')
      .replace(/(?:起|止|开展|举行|左右)$/u, '')
      .replace(/^\s*(\d{4})\s*-\s*(\d{1,2})\s*-\s*(\d{1,2})\s*$/u, '$1-$2-$3')
      .replace(/^\s*(\d{4})[\s,、\\]+(\d{1,2})[\s,、\\]+(\d{1,2})\s*$/u, '$1-$2-$3')
      .replace(/\s+-+\s+/gu, '~')
      // 2024.5.1 2 is not the twelfth.
      .replace(/(?<=\d)\s+(?=\d)/gu, '?')
      .replace(/\s+/gu, '')
      .replace(/[。·・．]/gu, '.')
      .replace(/^['‘’]/u, '')
      .replace(/[.;,、-]+$/u, '')
  );
}

/** Spans: 5月12日-14日, 2024.5.12-5.14, 5.12~5.14; days listed one by one: 5月12日、13日. */
function splitSpan(text: string): { parts: string[]; listed: boolean } {
  const joined = text.replace(/(?:至|到|~|—|–|－|―|--)+/gu, '~').replace(/^~|~$/gu, '');
  if (joined.includes('~')) return { parts: joined.split('~').slice(0, 2), listed: false };
  const list = joined.split(/[、,，和及]/u).filter((part) => part !== '');
  if (list.length > 1) return { parts: list, listed: true };
  const [left, right, more] = joined.split('-');
  const two = left !== undefined && left !== '' && right !== undefined && right !== '';
  const spanning =
    two &&
    more === undefined &&
    (/[年月日号./]/u.test(joined) || (left.length === 8 && right.length === 8));
  return { parts: spanning ? [left, right] : [joined], listed: false };
}

/** The parts written, or what is wrong with them. */
function readParts(text: string): Parts | string {
  const dated = text.replace(/(?<=\d)[年/.-](?=\d)/gu, '-').replace(/年$/u, '-');
  let match = /^(\d{4}|\d{2})-(\d{1,2})(?:[-月]\.?)(\d{1,2})[日号]?$/u.exec(dated);
  if (match) {
    const [, year = '', month, day] = match;
    return {
      year: year.length === 2 ? ofCentury(Number(year)) : Number(year),
      month: Number(month),
      day: Number(day),
    };
  }
  match =
    /^(2[01]\d{2})(\d{2})(\d{2})$/u.exec(dated) ?? /^(2\d)(0\d|1[0-2])([0-3]\d)$/u.exec(dated);
  if (match) {
    const year = Number(match[1]);
    return {
      year: year < 100 ? 2000 + year : year,
      month: Number(match[2]),
      day: Number(match[3]),
    };
  }
  if (
    /^\d{4}-\d{1,2}(?:月份?|-)?(?:[上中下]旬|初|中|底|末)?$/u.test(dated) ||
    /^\d{1,2}月份?(?:[上中下]旬|初|中|底|末)?$/u.test(dated)
  ) {
    return '只写到月份，没有写明哪一天；日期决定计入哪一期，请补上';
  }
  match = /^(\d{1,2})(?:-|月)(\d{1,2})[日号]?$/u.exec(dated);
  if (match) return { year: null, month: Number(match[1]), day: Number(match[2]) };
  match = /^(\d{1,2})[日号]?$/u.exec(dated);
  if (match) return { year: null, month: null, day: Number(match[1]) };
  if (/^\d{4}-?$/u.test(dated)) return '只写了年份，没有写明哪一天，请补上';
  return '看不出是哪一天的日期';
}

/** 24 is 2024; 99 is 1999, which is too early to be right and refused. */
function ofCentury(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

type Completed = { date: CivilDate; why: string | null } | string;

function complete(parts: Parts, context: DateContext): Completed {
  const month = parts.month ?? context.month;
  if (month === null) return '只写了日，不知道是哪个月的日期';
  const year = parts.year ?? context.yearFor(month, parts.day);
  if (year === null) return '日期没有写年份，表名、标题和文件名里也没有；请补上年份或指定年度';
  const date = toCivilDate(year, month, parts.day);
  if (date === null) return `没有${year}年${month}月${parts.day}日这一天，日期写错了`;
  if (year < 2000) return '日期早于2000年，请核对';
  const missing = parts.month === null ? '月份和年份' : parts.year === null ? '年份' : null;
  const { told = '，按表上的年度推定' } = context;
  return { date, why: missing === null ? null : `没有写${missing}${told}` };
}

function closeSpan(
  begun: { date: CivilDate; why: string | null },
  last: string,
): Reading<DateSpan> {
  const end = readParts(last);
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
  const span = { date: begun.date, endDate: date === begun.date ? null : date };
  return why ? guessed(span, why) : understood(span);
}
