import { foldText } from '../recognition/fold-text.ts';
import type { FieldId } from './field-names.ts';

/** The ends of a time that is asked for as one. */
export const ENDS_OF: Readonly<Record<string, readonly [FieldId, FieldId]>> = {
  'case.period': ['case.from', 'case.to'],
  'period.text': ['period.from', 'period.to'],
};

/** The two ends of a time written as one: 2024年3月至5月, 2024.3.1-2024.6.30; null where it has not two. */
export function splitPeriod(text: string): { from: string; to: string } | null {
  const [first = '', second, ...more] = foldText(text)
    .replace(/^[自从]/u, '')
    .split(JOINS);
  if (second === undefined || more.length > 0) return null;
  const from = END.exec(first)?.groups;
  const to = END.exec(second)?.groups;
  if (!from?.['year'] || !from['month'] || !to?.['month']) return null;
  const year = to['year'] ?? from['year'];
  return {
    from: dayWords(from['year'], from['month'], from['day']),
    to: dayWords(year, to['month'], to['day']),
  };
}

/** A hyphen joins two ends only where both are written with dots or characters. */
const JOINS = /至|到|—+|–|~|～|-(?=20\d{2}[年.]|\d{1,2}[月.])/u;
const END =
  /^(?:(?<year>20\d{2})[年./-])?(?<month>\d{1,2})(?:[月./-](?:(?<day>\d{1,2})[日号]?)?)?$/u;

function dayWords(year: string, month: string, day: string | undefined): string {
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}
