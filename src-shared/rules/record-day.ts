import { type CivilDate, toCivilDate } from '../domain/civil-date.ts';
import type { ResultCase } from '../domain/result-case.ts';
import type { Work } from '../domain/work.ts';
import { CHINESE_NUMBER_CHARS, parseChineseNumber } from '../recognition/chinese-number.ts';
import { foldWidth } from '../recognition/fold-text.ts';

/** The day from which a work can be reported: when it was made, else published; null untold. */
export function workDay({ createdOn, publishedOn }: Pick<Work, 'createdOn' | 'publishedOn'>) {
  return createdOn ?? publishedOn;
}

/**
 * The day from which a case can be reported: the first of the last month that its 实施时间 names, as
 * written by the clerk (2024年3月至10月). Null when it names no month.
 */
export function caseDay({ period, year }: Pick<ResultCase, 'period' | 'year'>): CivilDate | null {
  const text = foldWidth(period).replace(NUMERALS, (numeral) => {
    const value = parseChineseNumber(numeral);
    return value === null ? numeral : String(value);
  });
  const days: CivilDate[] = [];
  let inYear = year;
  for (const { groups = {} } of text.matchAll(NAMED)) {
    const {
      half,
      year: named = groups['dottedYear'],
      day: dayOfMonth = groups['dottedDay'],
    } = groups;
    if (named !== undefined) inYear = Number(named);
    const month = half === undefined ? (groups['month'] ?? groups['dottedMonth']) : HALVES[half];
    if (month === undefined) continue;
    const day = toCivilDate(inYear, Number(month), Number(dayOfMonth ?? 1));
    if (day !== null) days.push(day);
  }
  return days.sort().at(-1) ?? null;
}

const NUMERALS = new RegExp(`[${CHINESE_NUMBER_CHARS}]+(?=[年月日])`, 'gu');
const HALVES: Record<string, number | undefined> = { 上: 1, 下: 7 };
/**
 * 2024.3, 2024-03-15, else a year, a month with or without its day, or a half of the year. No name
 * stands twice: the engine of the oldest systems we run on refuses that, even in alternatives.
 */
const NAMED =
  /(?<dottedYear>\d{4})(?<mark>[./-])(?<dottedMonth>\d{1,2})(?:\k<mark>(?<dottedDay>\d{1,2}))?(?!\d)|(?<year>\d{4})年|(?<!\d)(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?|(?<half>[上下])半年/gu;
