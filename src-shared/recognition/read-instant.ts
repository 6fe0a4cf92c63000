import { addDays, type CivilDate, parseCivilDate, toCivilDate } from '../domain/civil-date.ts';

/**
 * The day in China of a moment with its zone, as programs write it: 2024-06-20T16:00:00.000Z is the
 * 21st; so are Thu Jun 20 2024 16:00:00 GMT+0000 and the Unix time 1718899200. Null for other text,
 * `impossible` for a moment that does not exist.
 */
export function dayOfInstant(text: string): CivilDate | 'impossible' | null {
  if (UNIX.test(text)) return dayOfUnixTime(Number(text) / (text.length > 10 ? 1000 : 1));
  const match = ISO.exec(text) ?? BROWSER.exec(text) ?? MAIL.exec(text);
  return match ? dayInChina(match.groups ?? {}) : null;
}

const CLOCK = '(?<hours>\\d{1,2}):?(?<minutes>\\d{2})(?<seconds>:?\\d{2}(?:[.,]\\d+)?)?';
const OFFSET = '(?<sign>[+-])(?<zoneHours>\\d{2})(?::?(?<zoneMinutes>\\d{2}))?';
const ZONE = `\\s?(?:Z|(?:UTC|GMT)(?:${OFFSET})?)`;
/** 2024-06-20 09:00-11:00 is a morning, no zone: an offset alone needs the T or seconds before it. */
const ISO = new RegExp(
  `^(?<year>\\d{4})-?(?<month>\\d{1,2})-?(?<day>\\d{1,2})(?:T|\\s)${CLOCK}(?:${ZONE}|(?<=T.*|:\\d{2}:\\d{2}.*)\\s?${renamed(OFFSET)})$`,
  'iu',
);
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const BROWSER = new RegExp(
  `^(?:[A-Z][a-z]{2},?\\s)?(?<monthName>${MONTHS})\\s(?<day>\\d{1,2}),?\\s(?<year>\\d{4})\\s${CLOCK}${ZONE}(?:\\s?\\(.*\\))?$`,
  'u',
);
const MAIL = new RegExp(
  `^(?:[A-Z][a-z]{2},?\\s)?(?<day>\\d{1,2})\\s(?<monthName>${MONTHS})\\s(?<year>\\d{4})\\s${CLOCK}(?:${ZONE}|\\s${renamed(OFFSET)})$`,
  'u',
);
/** Seconds or milliseconds, from 2001 to 2033. */
const UNIX = /^1\d{9}(?:\d{3})?$/u;

const CHINA_MINUTES = 8 * 60;
const DAY_MINUTES = 24 * 60;

function dayInChina(parts: Partial<Record<string, string>>): CivilDate | 'impossible' {
  const month = parts['monthName']
    ? MONTHS.split('|').indexOf(parts['monthName']) + 1
    : parts['month'];
  const date = toCivilDate(Number(parts['year']), Number(month), Number(parts['day']));
  const [hours, minutes] = [Number(parts['hours']), Number(parts['minutes'])];
  const zone =
    Number(parts['zoneHours'] ?? parts['zoneHours2'] ?? 0) * 60 +
    Number(parts['zoneMinutes'] ?? parts['zoneMinutes2'] ?? 0);
  if (date === null || hours > 23 || minutes > 59 || zone > 14 * 60) return 'impossible';
  const ahead = (parts['sign'] ?? parts['sign2']) === '-' ? -zone : zone;
  return addDays(date, Math.floor((hours * 60 + minutes - ahead + CHINA_MINUTES) / DAY_MINUTES));
}

function dayOfUnixTime(seconds: number): CivilDate | null {
  const epoch = parseCivilDate('1970-01-01');
  return epoch && addDays(epoch, Math.floor((seconds / 60 + CHINA_MINUTES) / DAY_MINUTES));
}

/** A group's name may stand in a pattern once. */
function renamed(pattern: string): string {
  return pattern.replace(/\(\?<(\w+)>/gu, '(?<$12>');
}
