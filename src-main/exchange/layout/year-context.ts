import { type CivilDate, daysInMonth, toCivilDate } from '#shared/domain/civil-date.ts';
import type { CutOffs } from '#shared/domain/period.ts';
import { foldText } from '#shared/recognition/fold-text.ts';

export interface DaySpan {
  from: CivilDate;
  to: CivilDate;
}

/** The span in which the rows lie: two full dates in a title, months of two years, or a term of a school year. */
export function spanInText(text: string, beside = ''): DaySpan | null {
  const folded = foldText(text);
  return spanOfDays(text) ?? spanOfMonths(folded) ?? spanOfTerm(folded, foldText(beside));
}

function spanOfDays(text: string): DaySpan | null {
  const dates = [...foldText(text).matchAll(/(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})/gu)].map(
    (match) => toCivilDate(Number(match[1]), Number(match[2]), Number(match[3])),
  );
  const [from, to] = dates;
  return dates.length === 2 && from && to && from < to ? { from, to } : null;
}

/** 2024年9月—2025年1月 */
function spanOfMonths(folded: string): DaySpan | null {
  const [, from, begins, to, ends] = MONTHS.exec(folded) ?? [];
  return Number(from) < Number(to)
    ? spanOf(Number(from), Number(begins), Number(to), Number(ends))
    : null;
}

const MONTHS = /(20\d\d)年(\d{1,2})月[至到~\-—–]{1,2}(20\d\d)年(\d{1,2})月(?!\d)/u;

/** 2024-2025学年第一学期, 2024年秋季学期; which term it is may stand beside, as on the sheet. August is in neither year alone. */
function spanOfTerm(folded: string, beside: string): DaySpan | null {
  const [, first, second] = SCHOOL_YEAR.exec(folded) ?? [];
  const autumn = AUTUMN_TERM.exec(folded)?.[1];
  const year = first === undefined ? Number(autumn) : 2000 + Number(first);
  if (first === undefined ? autumn === undefined : Number(second) !== Number(first) + 1)
    return null;
  const told = [folded, beside].find((text) => FIRST_TERM.test(text) !== SECOND_TERM.test(text));
  if (autumn !== undefined || (told !== undefined && FIRST_TERM.test(told)))
    return spanOf(year, 8, year + 1, 2);
  return told === undefined ? spanOf(year, 9, year + 1, 7) : spanOf(year + 1, 2, year + 1, 8);
}

const SCHOOL_YEAR =
  /(?<!\d)(?:20)?(\d\d)年?[至到~\-—–/]{1,2}(?:20)?(\d\d)年?(?:学年|第?[一二上下]学期)/u;
const AUTUMN_TERM = /(20\d\d)年?秋季?学期/u;
const FIRST_TERM = /(?:第一|第1|上|秋季?)学期|学年度?上期/u;
const SECOND_TERM = /(?:第二|第2|下|春季?)学期|学年度?下期/u;

function spanOf(from: number, begins: number, to: number, ends: number): DaySpan | null {
  const first = toCivilDate(from, begins, 1);
  const last = toCivilDate(to, ends, daysInMonth(to, ends));
  return first && last ? { from: first, to: last } : null;
}

/** What decides the year of a day written without one. */
export interface YearEvidence {
  /** The year on the sheet, in the file's name or given by the clerk. */
  year: number | null;
  /** The span a title names. */
  span: DaySpan | null;
  /** The title or sheet name puts December itself into the year: 2024年12月. */
  namesDecember: boolean;
  firstHalf: boolean;
  cutOffs: CutOffs;
  /** First and last row dated before December, and whether they run backwards; null without any. */
  ordinary: () => { first: number; last: number; newestFirst: boolean } | null;
}

/**
 * A reporting year begins on 11 December of the year before: in a ledger of 2024, late December at
 * the top is 2023, at the bottom 2024. Without other rows to tell, it is the reporting year's own.
 */
export function yearOfDay(
  month: number,
  day: number,
  row: number,
  evidence: YearEvidence,
): number | null {
  const { year, span, cutOffs } = evidence;
  if (span) {
    for (const each of [Number(span.to.slice(0, 4)), Number(span.from.slice(0, 4))]) {
      const date = toCivilDate(each, month, day);
      if (date && span.from <= date && date <= span.to) return each;
    }
  }
  if (year === null) return null;
  const [cutMonth = 12, cutDay = 10] = cutOffs.half2.split('-').map(Number);
  if (month < cutMonth || (month === cutMonth && day <= cutDay)) return year;
  if (evidence.namesDecember) return year;
  if (evidence.firstHalf) return year - 1;
  const ordinary = evidence.ordinary();
  if (ordinary === null) return year - 1;
  const after = ordinary.newestFirst ? row < ordinary.first : ordinary.last < row;
  return after ? year : year - 1;
}
