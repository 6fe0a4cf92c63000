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
  let named = year;
  for (const { groups = {} } of text.matchAll(NAMED)) {
    if (groups['year'] !== undefined) named = Number(groups['year']);
    const { half } = groups;
    const month = half === undefined ? groups['month'] : half === '上' ? 1 : 7;
    if (month === undefined) continue;
    const day = toCivilDate(named, Number(month), Number(groups['day'] ?? 1));
    if (day !== null) days.push(day);
  }
  return days.sort().at(-1) ?? null;
}

const NUMERALS = new RegExp(`[${CHINESE_NUMBER_CHARS}]+(?=[年月日])`, 'gu');
/** 2024.3, 2024-03-15, else a year, a month with or without its day, or a half of the year. */
const NAMED =
  /(?<year>\d{4})(?<mark>[./-])(?<month>\d{1,2})(?:\k<mark>(?<day>\d{1,2}))?(?!\d)|(?<year>\d{4})年|(?<!\d)(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?|(?<half>[上下])半年/gu;
