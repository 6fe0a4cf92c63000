import { addDays, type CivilDate, civilDate } from './civil-date.ts';

export const HALVES = [1, 2] as const;
export type Half = (typeof HALVES)[number];
export const HALF_LABELS: Record<Half, string> = { 1: '上半年', 2: '下半年' };

/** Names a reporting half-year. */
export interface HalfYear {
  year: number;
  half: Half;
}

/** A reporting half-year. Both ends belong to it. */
export interface Period extends HalfYear {
  from: CivilDate;
  to: CivilDate;
}

/** Last days of the two halves, `MM-DD`; from the notice (clause 三(四): 6月20日, 12月10日). */
export interface CutOffs {
  half1: string;
  half2: string;
}

/** Each half starts on the day after the cut-off before it, so every day has exactly one period. */
export function periodOf(year: number, half: Half, cutOffs: CutOffs): Period {
  const end1 = civilDate(`${year}-${cutOffs.half1}`);
  const end2 = civilDate(`${year}-${cutOffs.half2}`);
  const endBefore = civilDate(`${year - 1}-${cutOffs.half2}`);
  return half === 1
    ? { year, half, from: addDays(endBefore, 1), to: end1 }
    : { year, half, from: addDays(end1, 1), to: end2 };
}

/** The one period a day belongs to. */
export function periodContaining(date: CivilDate, cutOffs: CutOffs): Period {
  const year = Number(date.slice(0, 4));
  for (const [y, half] of [
    [year, 1],
    [year, 2],
    [year + 1, 1],
  ] as const) {
    const period = periodOf(y, half, cutOffs);
    if (isWithin(date, period)) return period;
  }
  throw new Error(`cut-offs ${cutOffs.half1} and ${cutOffs.half2} leave ${date} without a period`);
}

export function isWithin(date: CivilDate, range: { from: CivilDate; to: CivilDate }): boolean {
  return range.from <= date && date <= range.to;
}

/** `2024年上半年` */
export function periodLabel(period: Pick<Period, 'year' | 'half'>): string {
  return `${period.year}年${HALF_LABELS[period.half]}`;
}
