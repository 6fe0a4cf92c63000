import { type CivilDate, civilDate } from '#shared/domain/civil-date.ts';

/** The clerk's calendar day; the only place where the window reads the clock for a date. */
export function today(): CivilDate {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  const day = String(now.getDate()).padStart(2, '0');
  return civilDate(`${now.getFullYear()}-${month}-${day}`);
}
