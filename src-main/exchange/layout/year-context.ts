import { type CivilDate, toCivilDate } from '#shared/domain/civil-date.ts';
import type { CutOffs } from '#shared/domain/period.ts';
import { foldText } from '#shared/recognition/fold-text.ts';

/** Two full dates in a title are the span the rows lie in. */
export function spanInText(text: string): { from: CivilDate; to: CivilDate } | null {
  const dates = [...foldText(text).matchAll(/(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})/gu)].map(
    (match) => toCivilDate(Number(match[1]), Number(match[2]), Number(match[3])),
  );
  const [from, to] = dates;
  return dates.length === 2 && from && to && from < to ? { from, to } : null;
}

/** What decides the year of a day written without one. */
export interface YearEvidence {
  /** The year on the sheet, in the file's name or given by the clerk. */
  year: number | null;
  /** The span a title names. */
  span: { from: CivilDate; to: CivilDate } | null;
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
