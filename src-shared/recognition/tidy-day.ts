import { CHINESE_NUMBER_CHARS, parseChineseNumber } from './chinese-number.ts';
import { foldWidth } from './fold-text.ts';

export interface TidyDay {
  /** Only what tells days. */
  text: string;
  /** 0 is Sunday; in the order written. */
  weekdays: number[];
  /** Words that may change what is meant, and that no day can hold: 拟, 左右, 起. */
  aside: string[];
}

/** Takes hours, weekdays and remarks off the words of a day; digits, separators and spans stay. */
export function tidyDay(written: string): TidyDay {
  const weekdays: number[] = [];
  const aside: string[] = [];
  const setAside = (words: string) => {
    if (words !== '') aside.push(words);
    return '';
  };
  const text = foldWidth(written)
    .replace(/[‐‑‒−]/gu, '-')
    .replace(/(?<=[\d日号])\s*[\r\n]+\s*(?=\d)/gu, '、')
    .replace(WEEKDAY, (_, name: string) => {
      weekdays.push('日一二三四五六'.indexOf(name.replace('天', '日')));
      return '';
    })
    // 5月下旬（28日）
    .replace(/(?<=\d月)[上中下]旬\s*[([【](\d{1,2}[日号])[)\]】]/u, '$1')
    .replace(SHIFT, '')
    // 周二（6月3日）
    .replace(/^\s*[([【]([^)\]】]*\d[日号]?)[)\]】]\s*$/u, '$1')
    .replace(new RegExp(`(?<=\\d)[T\\s]+${CLOCK}`, 'gu'), '')
    .replace(new RegExp(`(?<!\\d)${CLOCK}(?:\\s*[-~—–至到]+\\s*${CLOCK})?`, 'gu'), '')
    .replace(new RegExp(`(?:上午|下午|早上|晚上?|中午|全天)(?:${HOUR}|${LESSON})?`, 'gu'), '')
    .replace(AFTER_FULL_DAY, (words) => setAside(words.trim()))
    .replace(new RegExp(`(?<=[日号])${HOUR}(?:[-~—–至到]+${HOUR})?`, 'gu'), '')
    .replace(/[([【]([^)\]】]{0,80})[)\]】]/gu, (_, words: string) => setAside(words.trim()))
    .replace(/^\s*(?:自|从|于)/u, '')
    .replace(/(?:起|止|左右|前后)\s*$/u, (words) => setAside(words.trim()))
    .replace(/(?:开展|举行)\s*$/u, '')
    .replace(NUMERAL, (numeral) => {
      const value = parseChineseNumber(numeral.replace(/[○Oo]/gu, '〇'));
      return value === null ? numeral : String(value);
    })
    .replace(/^\s*(\d{4})\s*[-–]\s*(\d{1,2})\s*[-–]\s*(\d{1,2})\s*$/u, '$1-$2-$3')
    .replace(/^\s*(\d{4})[\s,、\\]+(\d{1,2})[\s,、\\]+(\d{1,2})\s*$/u, '$1-$2-$3')
    .replace(/(?<!\s)\s+-+\s+/gu, '~')
    // 2024.5.1 2 is not the twelfth.
    .replace(/(?<=\d)\s+(?=\d)/gu, '?')
    .replace(/\s+/gu, '')
    .replace(/[。·・．]/gu, '.')
    .replace(/^['‘’]/u, '')
    .replace(/(?<![.;,、-])[.;,、-]+$/u, '');
  return { text, weekdays, aside };
}

const WEEKDAY = /[([【]?(?:周|星期|礼拜)([一二三四五六日天])[)\]】]?/gu;
/** 5月9日晚班前 */
const SHIFT = /(?<=[日号])\s*(?:早|中|晚|夜|白|交接)?班[前后中]\s*$/u;
const CLOCK = '(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?';
const HOUR = '\\d{1,2}[时点](?:半|\\d{1,2}分?)?';
/** Of a school's day. */
const LESSON = '第[一二三四五六七八1-8](?:[、至到-][一二三四五六七八1-8])?节课?';
/** 大课间, 第8节, 晚自习后: whatever stands behind a gap after a day with its year, and names no other day. */
const AFTER_FULL_DAY =
  /(?<=20\d\d(?:年\d{1,2}月\d{1,2}[日号]|[-./]\d{1,2}[-./]\d{1,2}))\s+(?![-~—–至到]|拟|暂|待|计划|预|延|推|顺|取消|改|未|没|因|停)[^\d年月日号~—–至到、,，.-]{0,4}(?:\d{1,2}[^\d年月日号~—–至到、,，.-]{1,4}|[^\d年月日号~—–至到、,，.-]{1,4})$/u;
const NUMERAL = new RegExp(`[${CHINESE_NUMBER_CHARS}○OoＯ]+(?=[年月日号])`, 'gu');
