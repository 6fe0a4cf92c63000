import { type CivilDate, toCivilDate } from '../domain/civil-date.ts';
import { CHINESE_NUMBER_CHARS, parseChineseNumber } from './chinese-number.ts';
import { foldWidth } from './fold-text.ts';

/** A day that a file's or folder's name tells; without a year where none is written. */
export interface NamedDay {
  year: number | null;
  month: number;
  day: number;
}

/**
 * 20240512, 2024-5-12, IMG_20240512_093000, 微信图片_20240512093000, 24.5.12, 5月12日, 五月十二日,
 * 5.12; null where the name tells no day.
 */
export function dayInName(name: string): NamedDay | null {
  const text = foldWidth(name).replace(NUMERAL, (numeral) => {
    const value = parseChineseNumber(numeral);
    return value === null ? numeral : String(value);
  });
  for (const { written, year } of WRITINGS) {
    for (const match of text.matchAll(written)) {
      const { y = '', m, d } = match.groups ?? {};
      const found = { year: year(y), month: Number(m), day: Number(d) };
      // 29 February is a day of some year.
      if (toCivilDate(found.year ?? 2024, found.month, found.day)) return found;
    }
  }
  return null;
}

/** The year that stands alone in a folder's name: 2024年, 2024安全生产月. */
export function yearInName(name: string): number | null {
  const match = /(?<!\d)(20\d{2})(?!\d)/u.exec(foldWidth(name));
  return match ? Number(match[1]) : null;
}

/** WeChat names a saved picture by the moment in milliseconds: mmexport1715486400123. */
export function momentInName(name: string): number | null {
  const match = /(?:mmexport|wx_camera_|^)(1[4-9]\d{11})(?!\d)/u.exec(name);
  return match ? Number(match[1]) : null;
}

/** The file's or folder's name without its days, counters and camera words: what it is called. */
export function wordsOfName(name: string): string {
  return foldWidth(name)
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(
      /mmexport|wx_camera|wechat(?:img)?|screenshots?|camera|image|photo|微信图片|微信截图|屏幕截图|截图|图片|照片|新建文件夹|img|dsc[nf]?|vid|pano|副本/giu,
      ' ',
    )
    .replace(
      /(?:20)?\d{2}\s*[-_./年]\s*\d{1,2}\s*[-_./月]\s*\d{1,2}日?|\d{1,2}月\d{1,2}[日号]?/gu,
      ' ',
    )
    .replace(/\d{4,}年?|[(（]\d+[)）]|(?<!第)\d+(?=\s*$)/gu, ' ')
    .trim();
}

export function toDay({ year, month, day }: NamedDay): CivilDate | null {
  return year === null ? null : toCivilDate(year, month, day);
}

const MONTH = '(?<m>0?[1-9]|1[0-2])';
const DAY = '(?<d>0?[1-9]|[12]\\d|3[01])';
const full = (year: string) => Number(year);
const none = () => null;

/** The surest first. */
const WRITINGS: readonly { written: RegExp; year: (written: string) => number | null }[] = [
  {
    written: new RegExp(
      `(?<!\\d)(?<y>20\\d{2})\\s*[-_./年]\\s*${MONTH}\\s*[-_./月]\\s*${DAY}(?!\\d)`,
      'gu',
    ),
    year: full,
  },
  {
    // With the hour behind it, as cameras and WeChat write it, or alone.
    written:
      /(?<!\d)(?<y>20\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?=\d{4}(?!\d)|\d{6}(?!\d)|\d{9}(?!\d)|(?!\d))/gu,
    year: full,
  },
  {
    written: new RegExp(`(?<![\\d.])(?<y>2\\d)([.-])${MONTH}\\2${DAY}(?![\\d.])`, 'gu'),
    year: (written) => 2000 + Number(written),
  },
  { written: new RegExp(`(?<!\\d)${MONTH}\\s*月\\s*${DAY}(?!\\d)`, 'gu'), year: none },
  {
    written: new RegExp(`(?<![\\d.-])${MONTH}\\.${DAY}(?![\\d.-]|\\s*[万元米公])`, 'gu'),
    year: none,
  },
];

const NUMERAL = new RegExp(`[${CHINESE_NUMBER_CHARS}]+(?=[年月日号])`, 'gu');
