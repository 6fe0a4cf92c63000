import type { CivilDate } from '../domain/civil-date.ts';
import { type CutOffs, isWithin, periodOf } from '../domain/period.ts';
import { periodInForce, type ReportPeriod } from '../domain/period-in-force.ts';
import type { Pilot } from '../domain/pilot.ts';
import type { Work } from '../domain/work.ts';

interface Days {
  from: CivilDate;
  to: CivilDate;
}

interface DatedBy {
  field: 'chosenOn' | 'publishedOn' | 'createdOn';
  day: CivilDate;
}

export function wholeYear(year: number, due: CutOffs): Days {
  return { from: periodOf(year, 1, due).from, to: periodOf(year, 2, due).to };
}

/** The day by which a pilot or a work belongs to a year, and its field; null where it has none. */
export const DATED_BY = {
  pilot: ({ chosenOn, status }: Pick<Pilot, 'chosenOn' | 'status'>): DatedBy | null =>
    chosenOn === null || status === 'withdrawn' ? null : { field: 'chosenOn', day: chosenOn },
  work: ({ createdOn, publishedOn }: Pick<Work, 'createdOn' | 'publishedOn'>): DatedBy | null => {
    if (publishedOn !== null) return { field: 'publishedOn', day: publishedOn };
    return createdOn === null ? null : { field: 'createdOn', day: createdOn };
  },
};

export function isStray(dated: DatedBy | null, whole: Days): dated is DatedBy {
  return dated !== null && !isWithin(dated.day, whole);
}

/** Whether a day in or near the year is in no report, where periods were changed by hand. */
export function leftOut(
  reports: readonly ReportPeriod[],
  due: CutOffs,
  year: number,
): (day: CivilDate) => boolean {
  const inForce = [
    periodInForce(reports, due, year - 1, 2),
    periodInForce(reports, due, year, 1),
    periodInForce(reports, due, year, 2),
    periodInForce(reports, due, year + 1, 1),
  ];
  return (day) => !inForce.some((period) => isWithin(day, period));
}
