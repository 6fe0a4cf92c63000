import { withoutUnseen } from '../domain/visible-text.ts';

/**
 * A day and a place written into one cell, in either order: 5月12日 文化广场, 文化广场（2024.5.12）.
 * The place is empty when there is nothing but a date, the date when there is none.
 */
export function splitDatePlace(text: string): { date: string; place: string } {
  const bare = withoutUnseen(text)
    .replace(/(?:时间|日期|地点|地址)\s*[:：]/gu, ' ')
    .trim();
  const match = LEADING.exec(bare) ?? TRAILING.exec(bare);
  const { date = '', place = '' } = match?.groups ?? {};
  if (date === '') return { date: '', place: bare };
  const name = place
    .replace(EDGES, '')
    .replace(/^(?:在|于)/u, '')
    .trim();
  return /\p{L}/u.test(name) ? { date: date.trim(), place: name } : { date: bare, place: '' };
}

const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:(?:20)?\\d{2}|[二〇零○一三四五六七八九]{4})';
const DAY = `(?:(?:${YEAR}\\s*[年./-]\\s*)?${NUMERAL}\\s*[月./-]\\s*${NUMERAL}(?:\\s*[日号])?|20\\d{6})`;
const LAST = `(?:\\s*(?:-|—|~|～|至|到|、)+\\s*(?:${DAY}|${NUMERAL}\\s*[日号]?)(?![\\d:：时点]))?`;
const WEEKDAY = '(?:\\s*[(（]?(?:周|星期)[一二三四五六日天][)）]?)?';
const CLOCK = '\\d{1,2}(?:[:：]\\d{2}|[时点](?:半|\\d{1,2}分)?)';
const HOUR = `(?:\\s*(?:上午|下午|早上|晚上|中午)?(?:${CLOCK}(?:\\s*[-—~～至]+\\s*${CLOCK})?)?)`;
const SPAN = `(?<date>${DAY}${LAST}${WEEKDAY}${HOUR})`;
const EDGES = /^[\s,，、;；:：/|()（）—-]+|[\s,，、;；:：/|()（）—-]+$/gu;

const LEADING = new RegExp(`^[(（]?${SPAN}(?<place>.*)$`, 'su');
const TRAILING = new RegExp(`^(?<place>.*?[^\\d年月日./-])${SPAN}[)）]?$`, 'su');
