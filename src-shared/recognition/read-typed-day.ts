import { type CivilDate, monthOf, yearOf } from '../domain/civil-date.ts';
import { type DateContext, type DateSpan, readDate } from './read-date.ts';
import type { Reading } from './reading.ts';

/**
 * A day typed into a field. Without a year it is the latest past one: 12.28 typed on 5 January is
 * last December's. An end follows its `start` instead: 5.14 is the first one not before it.
 */
export function readTypedDay(
  text: string,
  today: CivilDate,
  start: CivilDate | null = null,
): Reading<DateSpan> {
  return readDate(text, start === null ? pastOf(today) : following(start));
}

function pastOf(today: CivilDate): DateContext {
  return {
    yearFor: (month, day) => yearOf(today) - (monthDay(month, day) > today.slice(5) ? 1 : 0),
    month: null,
    told: '',
  };
}

function following(start: CivilDate): DateContext {
  return {
    yearFor: (month, day) => yearOf(start) + (monthDay(month, day) < start.slice(5) ? 1 : 0),
    month: monthOf(start),
    told: '',
  };
}

function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
