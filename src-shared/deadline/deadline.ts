import { addDays, type CivilDate, civilDate, toChineseDate, yearOf } from '../domain/civil-date.ts';
import type { CutOffs, Half } from '../domain/period.ts';
import { isWorkday, isYearKnown, PUBLISHED_CALENDAR, type WorkCalendar } from './work-calendar.ts';

/** When the report of a half must be with the office. */
export interface Deadline {
  year: number;
  half: Half;
  /** As the notice says, workday or not. */
  dueOn: CivilDate;
  /** The last workday on or before it: the day to act on. */
  lastWorkday: CivilDate;
  /** False when the year's public holidays are not known and only weekends were avoided. */
  certain: boolean;
}

export function deadlineOf(
  year: number,
  half: Half,
  cutOffs: CutOffs,
  calendar: WorkCalendar = PUBLISHED_CALENDAR,
): Deadline {
  const dueOn = civilDate(`${year}-${half === 1 ? cutOffs.half1 : cutOffs.half2}`);
  let lastWorkday = dueOn;
  while (!isWorkday(lastWorkday, calendar)) lastWorkday = addDays(lastWorkday, -1);
  return { year, half, dueOn, lastWorkday, certain: isYearKnown(dueOn, calendar) };
}

/**
 * Workdays left from today to the given day: 0 on the day itself, 1 on the workday before it. After
 * it, minus the workdays gone by, so 0 until the next workday.
 */
export function workdaysUntil(
  today: CivilDate,
  day: CivilDate,
  calendar: WorkCalendar = PUBLISHED_CALENDAR,
): number {
  if (today > day) return 0 - workdaysBetween(day, today, calendar);
  return workdaysBetween(today, day, calendar);
}

/** `2026年6月18日（6月20日逢节假日，提前到最后一个工作日）`; says so when holidays are not known. */
export function deadlineText(deadline: Deadline): string {
  const notes: string[] = [];
  if (deadline.lastWorkday !== deadline.dueOn) {
    notes.push(`${toChineseDate(deadline.dueOn).slice(5)}不是工作日，提前到此前最后一个工作日`);
  }
  if (!deadline.certain) {
    notes.push(`${yearOf(deadline.dueOn)}年的放假安排尚未收录，暂按周末推算`);
  }
  const day = toChineseDate(deadline.lastWorkday);
  return notes.length === 0 ? day : `${day}（${notes.join('；')}）`;
}

/** Of the days after `from` up to and with `to`. */
function workdaysBetween(from: CivilDate, to: CivilDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) count += 1;
  }
  return count;
}
