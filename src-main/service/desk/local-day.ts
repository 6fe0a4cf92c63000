import { type CivilDate, toCivilDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';

/** The civil day of an instant where this computer stands. */
export function localDay(instant: string): CivilDate {
  const moment = new Date(instant);
  const day = toCivilDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (day === null) throw new Refusal('invalid-input', '电脑的日期不对，请先校准系统时间。');
  return day;
}
