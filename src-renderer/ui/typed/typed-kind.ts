import { type CivilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import type { CountField } from '#shared/domain/field.ts';
import { readCountField } from '#shared/recognition/read-count-field.ts';
import { readHouseholds } from '#shared/recognition/read-households.ts';
import { readMegabytes } from '#shared/recognition/read-megabytes.ts';
import { monthDayWords, readMonthDay } from '#shared/recognition/read-month-day.ts';
import { readTypedDay } from '#shared/recognition/read-typed-day.ts';
import { readYear } from '#shared/recognition/read-year.ts';
import { guessed, type Reading, refused } from '#shared/recognition/reading.ts';
import { formatCount } from '../numbers.ts';
import { householdsKept } from './household-notes.ts';

/** How text of one kind is read, shown in its field and said beside it. */
export interface TypedKind<T extends string | number> {
  read: (text: string) => Reading<T>;
  isValue: (value: unknown) => value is T;
  show: (value: T) => string;
  say: (value: T) => string;
  /** Written out in full it needs no Enter, as a year of four digits. */
  fixedLength?: boolean;
}

/** A number of a record. */
export function countKind(field: CountField): TypedKind<number> {
  const say = field.unit === '秒' ? (value: number) => `${formatCount(value)} 秒` : formatCount;
  return { ...NUMBER, read: (text) => readCountField(field, text), say };
}

/** People, where the households told among them are kept too. */
export function peopleKind(field: CountField): TypedKind<number> {
  const kind = countKind(field);
  return {
    ...kind,
    read(text) {
      const people = kind.read(text);
      const households = readHouseholds(text);
      if (!('value' in people && 'value' in households)) return people;
      const told = householdsKept(households.value);
      return guessed(people.value, people.state === 'guessed' ? `${people.why}；${told}` : told);
    },
  };
}

/** One day; a span is refused where nothing takes its end. */
export function dayKind(
  today: CivilDate,
  start: CivilDate | null = null,
  takesSpans = false,
): TypedKind<string> {
  return {
    read(text) {
      const reading = readTypedDay(text, today, start);
      if (reading.state === 'blank' || reading.state === 'refused') return reading;
      const { date, endDate } = reading.value;
      if (endDate === null) return { ...reading, value: date };
      return takesSpans ? guessed(date, `结束日期 ${endDate}`) : refused('这里只能填一天');
    },
    isValue: (value): value is string =>
      typeof value === 'string' && parseCivilDate(value) !== null,
    show: String,
    say: String,
    fixedLength: true,
  };
}

const NUMBER = {
  isValue: (value: unknown): value is number => typeof value === 'number',
  show: String,
  say: String,
};

export const YEAR_KIND: TypedKind<number> = {
  ...NUMBER,
  read: readYear,
  say: (value) => `${value} 年`,
  fixedLength: true,
};

export const MEGABYTES_KIND: TypedKind<number> = {
  ...NUMBER,
  read: readMegabytes,
  say: (value) => `${value} MB`,
};

/** A day of every year, as `MM-DD`. */
export const MONTH_DAY_KIND: TypedKind<string> = {
  read: readMonthDay,
  isValue: (value): value is string => typeof value === 'string' && /^\d\d-\d\d$/u.test(value),
  show: monthDayWords,
  say: monthDayWords,
};

/** Why a form's value cannot be saved; null for a value that was understood, or none. */
export function refusalOf<T extends string | number>(
  kind: TypedKind<T>,
  value: unknown,
): string | null {
  if (value === null || value === undefined || kind.isValue(value)) return null;
  const reading = kind.read(String(value));
  return reading.state === 'refused' ? reading.why : '请重新填写';
}
