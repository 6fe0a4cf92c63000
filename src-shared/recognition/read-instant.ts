import { addDays, type CivilDate, parseCivilDate } from '../domain/civil-date.ts';

const CHINA_MINUTES = 8 * 60;
const DAY_MINUTES = 24 * 60;

/** The day in China of an instant with its zone: 2024-06-20T16:00:00.000Z is the 21st. Null for other text. */
export function dayOfInstant(text: string): CivilDate | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s?(?:[Zz]|([+-])(\d{2}):?(\d{2}))$/u.exec(
      text,
    );
  const date = match?.[1] === undefined ? null : parseCivilDate(match[1]);
  if (match === null || date === null) return null;
  const [, , hours, minutes, sign, zoneHours = '0', zoneMinutes = '0'] = match;
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
  const inChina = Number(hours) * 60 + Number(minutes) - zone + CHINA_MINUTES;
  return addDays(date, Math.floor(inChina / DAY_MINUTES));
}
