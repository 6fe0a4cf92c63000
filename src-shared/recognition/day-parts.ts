/** What is written of a day; what is left out is null. */
export interface DayParts {
  year: number | null;
  month: number | null;
  day: number;
  /** How a part that was not clear was understood. */
  why?: string;
}

/** The parts written, or what is wrong with them. */
export function readDayParts(text: string): DayParts | string {
  const dated = text.replace(/(?<=\d)[年/.-](?=\d)/gu, '-').replace(/年$/u, '-');
  let match = /^(\d{4}|\d{2})-(\d{1,2})(?:[-月]\.?)(\d{1,2})[日号]?$/u.exec(dated);
  if (match) {
    const [, year = '', month, day] = match;
    const rest = { month: Number(month), day: Number(day) };
    if (year.length === 4) return { year: Number(year), ...rest };
    const order = orderOf(Number(year), rest.day, text);
    return order === null
      ? '看不出年、月、日的先后，年份请写四位数'
      : { year: ofCentury(Number(year)), ...rest, ...order };
  }
  match =
    /^(2[01]\d{2})(\d{2})(\d{2})$/u.exec(dated) ?? /^(2\d)(0\d|1[0-2])([0-3]\d)$/u.exec(dated);
  if (match) {
    const year = Number(match[1]);
    return {
      year: year < 100 ? 2000 + year : year,
      month: Number(match[2]),
      day: Number(match[3]),
    };
  }
  if (
    /^\d{4}-\d{1,2}(?:月份?|-)?(?:[上中下]旬|初|中|底|末)?$/u.test(dated) ||
    /^\d{1,2}月份?(?:[上中下]旬|初|中|底|末)?$/u.test(dated)
  ) {
    return '只写到月份，没有写明哪一天；日期决定计入哪一期，请补上';
  }
  match = /^(\d{1,2})(?:-|月)(\d{1,2})[日号]?$/u.exec(dated);
  if (match) return { year: null, month: Number(match[1]), day: Number(match[2]) };
  match = /^(\d{1,2})[日号]?$/u.exec(dated);
  if (match) {
    const day = Number(match[1]);
    return day >= 1 && day <= 31 ? { year: null, month: null, day } : NO_DAY;
  }
  if (/^\d{4}-?$/u.test(dated)) return '只写了年份，没有写明哪一天，请补上';
  if (
    /农历|阴历|正月|腊月|廿|初[\d一二三四五六七八九十]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/u.test(
      text,
    )
  )
    return '是农历，请写公历的年月日';
  return NO_DAY;
}

/**
 * 24.5.12 begins with the year. In 12/5/24 the year may be the last, and 24/5/26 may be either.
 * Null when nothing tells.
 */
function orderOf(first: number, last: number, text: string): { why?: string } | null {
  if (text.includes('年') || first >= 50) return {};
  const lastMayBeYear = last >= 20;
  const firstIsLikely = first >= 20 && first <= 30;
  if (!firstIsLikely) return lastMayBeYear ? null : { why: `两位数的年份按${2000 + first}年` };
  return lastMayBeYear && text.includes('/') ? { why: `按年在前，是${2000 + first}年` } : {};
}

/** 24 is 2024; 99 is 1999, which is too early to be right and refused. */
function ofCentury(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

export const NO_DAY = '看不出是哪一天的日期';
