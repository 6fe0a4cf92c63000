import { type CivilDate, toCivilDate } from '../domain/civil-date.ts';
import { guessed, type Reading, refused } from './reading.ts';

/** What a serial number of the 1904 system lacks to be one of the 1900 system: days. */
const SERIAL_1904 = 1462;

export interface SerialDay {
  date: CivilDate;
  /** The moment lies less than half a second before the day, and not for a number's own noise. */
  isMoved: boolean;
}

/** The day of a serial number, to the second; null when there is none. */
export function serialDay(serial: number, from1904: boolean): SerialDay | null {
  const counted = from1904 ? serial + SERIAL_1904 : serial;
  const gapSeconds = (Math.ceil(counted) - counted) * 86_400;
  const isNearNext = gapSeconds > 0 && gapSeconds <= 0.5;
  const date = serialToDate(isNearNext ? Math.ceil(counted) : counted);
  return date && { date, isMoved: isNearNext && gapSeconds > 0.0005 };
}

/** Day of an Excel serial number in the 1900 system; null outside 1900-2199. */
export function serialToDate(serial: number): CivilDate | null {
  const days = Math.floor(serial);
  if (days < 1 || days === 60) return null;
  const moved = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  return toCivilDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** A day or moment as a bare number, from the years in which ledgers are kept; null for other text. */
export function readSerial(
  text: string,
  from1904: boolean,
): Reading<{ date: CivilDate; endDate: null }> | null {
  if (!/^(?:3[4-9]|[4-6]\d)\d{3}(?:\.\d+)?$/u.test(text)) return null;
  const day = serialDay(Number(text), from1904);
  if (day === null || day.date < '2000') return refused('看不出是哪一天的日期');
  const why = from1904 ? `${BY_SERIAL}（这份工作簿从1904年起算）` : BY_SERIAL;
  return guessed({ date: day.date, endDate: null }, why);
}

const BY_SERIAL = '按日期序列号换算';
