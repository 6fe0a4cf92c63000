import { type CivilDate, toCivilDate, yearOf } from '#shared/domain/civil-date.ts';

/**
 * A day as clerks type it: 2024-05-12, 2024.5.12, 2024/5/12, 2024年5月12日, 20240512, 5.12, 5月12日.
 * Without a year it is the year of `today`. Null when it is no day.
 */
export function parseTypedDate(typed: string, today: CivilDate): CivilDate | null {
  const text = typed.trim();
  const whole = /^(\d{4})(?:[-./年]\s*(\d{1,2})[-./月]\s*(\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (whole) {
    const [, year, month = whole[4], day = whole[5]] = whole;
    return toCivilDate(Number(year), Number(month), Number(day));
  }
  const short = /^(\d{1,2})[-./月](\d{1,2})日?$/.exec(text);
  return short ? toCivilDate(yearOf(today), Number(short[1]), Number(short[2])) : null;
}
