import { addDays, type CivilDate, civilDate } from './civil-date.ts';
import type { Half, Period } from './period.ts';
import { quartersOf } from './period-parts.ts';

export const TABLE_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const TABLE_QUARTERS = [1, 2, 3, 4] as const;

/** A month or quarter of the reporting year that has a table of its own: `m7`, `q3`. */
export const TABLE_SPANS = [
  ...TABLE_QUARTERS.map((quarter) => `q${quarter}` as const),
  ...TABLE_MONTHS.map((month) => `m${month}` as const),
];
export type TableSpan = (typeof TABLE_SPANS)[number];

export interface SpanDays {
  /** `第三季度`, `7月` */
  label: string;
  from: CivilDate;
  to: CivilDate;
  /** The half that most of it lies in. */
  half: Half;
}

/**
 * The days of a span: of months those of the calendar, of quarters those that the halves are cut into,
 * so that the quarters of a year add up to it.
 */
export function spanDays(span: TableSpan, first: Period, second: Period): SpanDays {
  const number = Number(span.slice(1));
  if (span.startsWith('q')) {
    const [quarter] = quartersOf(first, second).slice(number - 1);
    if (!quarter) throw new Error(`no quarter ${span}`);
    return { ...quarter, half: number <= 2 ? 1 : 2 };
  }
  return monthDays(second.year, number);
}

/** A month of the calendar. */
export function monthDays(year: number, month: number): SpanDays {
  const firstOf = (y: number, m: number) => civilDate(`${y}-${String(m).padStart(2, '0')}-01`);
  const next = month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  return {
    label: `${month}月`,
    from: firstOf(year, month),
    to: addDays(next, -1),
    half: month <= 6 ? 1 : 2,
  };
}

/** `2026年第三季度` */
export function spanLabel(year: number, { label }: Pick<SpanDays, 'label'>): string {
  return `${year}年${label}`;
}
