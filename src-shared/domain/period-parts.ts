import { addDays, type CivilDate, daysBetween, monthOf } from './civil-date.ts';
import { isWithin, type Period } from './period.ts';

/** The calendar months that a period touches, cut at its ends. */
export function monthSpans({
  from,
  to,
}: Period): { month: string; from: CivilDate; to: CivilDate }[] {
  const spans: { month: string; from: CivilDate; to: CivilDate }[] = [];
  let start = from;
  while (start <= to) {
    let end = start;
    while (end < to && monthOf(addDays(end, 1)) === monthOf(start)) end = addDays(end, 1);
    spans.push({ month: start.slice(0, 7), from: start, to: end });
    start = addDays(end, 1);
  }
  return spans;
}

/** 三（二）speaks of quarters without dating them: each half is cut where its calendar quarter ends. */
export function quartersOf(first: Period, second: Period) {
  const cut = (period: Period, monthDay: string): CivilDate => {
    const day = `${period.year}-${monthDay}` as CivilDate;
    return isWithin(day, period)
      ? day
      : addDays(period.from, Math.floor(daysBetween(period.from, period.to) / 2));
  };
  const [march, september] = [cut(first, '03-31'), cut(second, '09-30')];
  return [
    { label: '第一季度', from: first.from, to: march },
    { label: '第二季度', from: addDays(march, 1), to: first.to },
    { label: '第三季度', from: second.from, to: september },
    { label: '第四季度', from: addDays(september, 1), to: second.to },
  ];
}
