import holidayData from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type CivilDate, weekdayOf, yearOf } from '../domain/civil-date.ts';

/** Which days the State Council made free or working, over and above the week's own rhythm. */
export interface WorkCalendar {
  /** Days off, `YYYY-MM-DD`; those taken in exchange for a worked weekend are among them. */
  daysOff: ReadonlySet<string>;
  /** Weekend days that are worked instead (调休上班). */
  workedWeekends: ReadonlySet<string>;
  /** Years whose arrangement is known. Other years follow the weekends alone. */
  years: ReadonlySet<number>;
}

/**
 * As published up to the release of the library. Only its data is used, since its functions go
 * through the local time zone. A year is known when its National Day is: New Year's Day alone may
 * have come with the year before.
 */
export const PUBLISHED_CALENDAR: WorkCalendar = {
  daysOff: new Set(Object.keys(holidayData.holidays)),
  workedWeekends: new Set(Object.keys(holidayData.workdays)),
  years: new Set(
    Object.keys(holidayData.holidays)
      .filter((day) => day.endsWith('-10-01'))
      .map((day) => Number(day.slice(0, 4))),
  ),
};

export function isWorkday(date: CivilDate, calendar: WorkCalendar = PUBLISHED_CALENDAR): boolean {
  if (calendar.workedWeekends.has(date)) return true;
  if (calendar.daysOff.has(date)) return false;
  const weekday = weekdayOf(date);
  return weekday >= 1 && weekday <= 5;
}

/** False while the year's holidays are not known: what is said of its workdays may change. */
export function isYearKnown(date: CivilDate, calendar: WorkCalendar = PUBLISHED_CALENDAR): boolean {
  return calendar.years.has(yearOf(date));
}
