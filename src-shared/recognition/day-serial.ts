import type { CivilDate } from '#shared/domain/civil-date.ts';
import { serialToDate } from '#shared/recognition/read-date.ts';

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
