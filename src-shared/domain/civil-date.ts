declare const civilDateBrand: unique symbol;

/** A calendar day `YYYY-MM-DD` without time or zone. Compares correctly as a string. */
export type CivilDate = string & { readonly [civilDateBrand]: 'CivilDate' };

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or null when the text is not an existing day from 1900 to 2199. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = DAY_TEXT.exec(text);
  if (!match) return null;
  return toCivilDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Month and day count from 1. Null when there is no such day. */
export function toCivilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null;
  return existingDay(year, month, day);
}

/** Also outside 1900-2199: the periods of a day at either end reach into the years beside it. */
function existingDay(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}` as CivilDate;
}

/** For days known to exist, such as literals, in any year of four digits. Throws on anything else. */
export function civilDate(text: string): CivilDate {
  const match = DAY_TEXT.exec(text);
  const date = match && existingDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date === null) throw new Error(`not a civil date: ${text}`);
  return date;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = new Date(toUtcMs(date) + days * DAY_MS);
  return civilDate(moved.toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtcMs(to) - toUtcMs(from)) / DAY_MS);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

/** 0 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(toUtcMs(date)).getUTCDay();
}

/** `2024年5月12日`, as official papers write it. */
export function toChineseDate(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
}

const DAY_MS = 86_400_000;

function toUtcMs(date: CivilDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date));
}

/** Months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
