import type { CivilDate } from '#shared/domain/civil-date.ts';

/** How much of a day a format shows: all of it, no year, or less. */
export type DayShows = 'day' | 'month-day' | 'part';

export interface DayFormat {
  shows: DayShows;
  /** The day as the screen shows it: 2024年6月. */
  words: (date: CivilDate) => string;
}

/** What a format code shows of a day; `bare` is the code without its literals. Null for no format of days. */
export function dayFormat(code: string, bare: string): DayFormat | null {
  const shows = showsOf(bare);
  if (shows === null) return null;
  const [first = ''] = code.split(';');
  // The time of day, which follows, tells nothing of the day.
  const days = first.replace(/(?<!\s)\s*(?:\[?h|am\/pm|a\/p)[\s\S]*$/iu, '');
  return {
    shows,
    words: (date) => days.replace(PIECE, (piece) => shownPiece(piece, date)).trim(),
  };
}

function showsOf(bare: string): DayShows | null {
  const rest = bare.replace(/\[[hms]+\]|(?<!h)h+:?m+|(?<!m)m+:?s+|am\/pm|a\/p/gu, '');
  const isTime = /[hs]|\[m/u.test(bare);
  const [year, month, day] = [/[ye]/u.test(rest), rest.includes('m'), rest.includes('d')];
  if (year && day) return 'day';
  if (month && day) return 'month-day';
  return year || day || (month && !isTime) ? 'part' : null;
}

const PIECE = /"[^"]*"|[\\!].|[_*].|\[[^[\]]*\]|y+|e+|m+|d+|a{3,4}|[\s\S]/giu;

function shownPiece(piece: string, date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const first = piece.charAt(0).toLowerCase();
  if (first === '"') return piece.slice(1, -1);
  if (first === '\\' || first === '!') return piece.slice(1);
  if (first === '[' || first === '_' || first === '*' || first === '@') return '';
  if (first === 'y') return piece.length > 2 ? year : year.slice(2);
  if (first === 'e') return year;
  if (first === 'm')
    return piece.length > 2 ? (MONTHS[Number(month) - 1] ?? '') : numeral(piece, month);
  // The weekday tells no day.
  if (first === 'd') return piece.length > 2 ? '' : numeral(piece, day);
  return /^a{3,4}$/iu.test(piece) ? '' : piece;
}

function numeral(piece: string, two: string): string {
  return piece.length > 1 ? two : String(Number(two));
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
