import { parseCivilDate } from '../domain/civil-date.ts';
import { CHINESE_NUMBER_CHARS } from './chinese-number.ts';
import { guessed, type Reading } from './reading.ts';

const DIGIT = `[\\d${CHINESE_NUMBER_CHARS}]`;
const SHARE = '是比例，不是数量';
const MONEY = '是金额，不是数量';
const DATE = '是日期，不是数量';
const CLOCK = '是时间，不是数量';
const MEAN = '是平均数，不是总数';

/** Why a number with such a word behind it counts nothing; null when it may count something. */
export function whyUnitCountsNothing(unit: string): string | null {
  if (/^(?:[%‰成折]|个?百分点|分之)/u.test(unit)) return SHARE;
  if (/^(?:元|块|角钱|美元|人民币|rmb)/u.test(unit)) return MONEY;
  if (/^[年月日]/u.test(unit)) return DATE;
  if (unit.startsWith('号')) return '是编号或日期，不是数量';
  if (/^(?:时|点$|点[钟半\d]|分$|分钟|小时|秒)/u.test(unit)) return CLOCK;
  return /^[亿十廿卅岁℃]/u.test(unit) ? '看不出是多少' : null;
}

/** Why a text in which no number with a unit of its own was found has none at all. */
export function whyNoCount(text: string): string | null {
  const found = REASONS.find(([pattern]) => pattern.test(text));
  return found ? found[1] : null;
}

const PHONE =
  /^(?:(?:\+?86-?)?1[3-9]\d(?:-?\d{4}){2}|\(?0\d{2,3}\)?-?\d{7,8}|400-?(?:\d{3}-?\d{4}|\d{4}-?\d{3}))$/u;
const NUMBER_OF_PHONE = '像是电话号码，不是数量';
const REASONS: readonly [RegExp, string][] = [
  [/[%‰]|百分之|分之|比例|占比|率|\d比\d/u, SHARE],
  [new RegExp(`${DIGIT}[成折](?!人|员|功)`, 'u'), SHARE],
  [new RegExp(`[¥$€£]|人民币|${DIGIT}(?:元|块)`, 'u'), MONEY],
  [/电话|手机|座机|热线|传真/u, NUMBER_OF_PHONE],
  [/(?:^|\D)(?:19|20)\d{2}[-./年]\d{1,2}(?:[-./月]|$)|\d月|\d日$/u, DATE],
  [/^(?:19|20)\d{2}[-~—至到](?:19|20)\d{2}$/u, DATE],
  [/\d:\d{2}(?!\d)|[上下中]午|\d[点时](?!次)/u, CLOCK],
  [/^\d+(?:\.\d+)?[/:]\d+/u, '是比例或分数，不是数量'],
  [/第/u, '是序号，不是数量'],
  [/^-|^负/u, '不能是负数'],
  [/±/u, '看不出是多少'],
];

/** 人均2份: a mean, whatever else is written. */
export function whyMean(text: string): string | null {
  return /人均|户均|每人|每户|每名|每位/u.test(text) ? MEAN : null;
}

/** A number as one dials it, with the code of the area or the country. */
export function whyDialled(text: string): string | null {
  return PHONE.test(text) ? NUMBER_OF_PHONE : null;
}

/** As many people as a telephone without its area code has digits. */
export function doubtDialled(reading: Reading<number>, digits: string): Reading<number> {
  return reading.state === 'read' && /^\d{7,8}$/u.test(digits)
    ? guessed(reading.value, '像是电话号码，请核对')
    : reading;
}

/** 20240512 and 13800138000 in a column of numbers. */
export function whyDigitsCountNothing(digits: string): string | null {
  const day = /^(20\d{2})(\d{2})(\d{2})$/u.exec(digits);
  return day && parseCivilDate(day.slice(1).join('-')) ? '像是日期，不是数量' : whyDialled(digits);
}

/** Several, hardly any, all of them: no number is told. */
export function isVague(text: string): boolean {
  return (
    /[几数][十百千万亿]|^(?:若干|数|几|多|许多|大量|少量|一些|部分|全体|全部|全员)(?!\d)/u.test(
      text,
    ) && !/\d/u.test(text)
  );
}

/** ² becomes 2 when widths are folded, and 5² would be 52. */
export function hasDisguisedDigit(text: string): boolean {
  return /[²³¹\u2070-\u209F\u2150-\u218B½¼¾\u2460-\u24FF\u2776-\u2793\u3190-\u319F\u3200-\u32FF\u{1F100}-\u{1F10C}]/u.test(
    text,
  );
}
