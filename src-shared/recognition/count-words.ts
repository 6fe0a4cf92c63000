import { CHINESE_NUMBER_CHARS, parseChineseNumber } from './chinese-number.ts';

/** What is counted; decides which units of measure are its own. */
export type Counted = 'people' | 'households' | 'sessions' | 'copies' | 'items' | 'alone' | 'any';

export const OWN_UNITS: Record<Counted, RegExp> = {
  people:
    /^(?:余|多)?(?:人|人次|人\/次|名|位|个人|人员|名?群众|名?师生|名?学生|名?职工|名?员工|次)$/u,
  households: /^(?:户次?|户(?:家庭|居民|村民|农户|群众|人家|住户)|个?家庭|家)$/u,
  sessions: /^(?:场|次|场次|场\/次|期|堂|节|轮|回|个|站)$/u,
  copies: /^(?:份|册|张|本|套|件|个|幅|页|余份)$/u,
  items: /^(?:条|篇|次|个|期|则|件|部|条次|篇次)$/u,
  /** No word of its own but the unit that the field's name tells. */
  alone: /^$/u,
  any: /^[\p{L}/]{0,4}$/u,
};

/** A number in digits or Chinese, for building patterns; never begun within one, so that a search stays linear. */
export const NUMBER = `(?:(?<!\\d)\\d+(?:\\.\\d+)?(?:百万|千万|[百千万亿])?|(?<![${CHINESE_NUMBER_CHARS}])[${CHINESE_NUMBER_CHARS}]+)`;

/** 1.2万 -> 12000, 三百 -> 300. Null when it is no number. */
export function parseAmount(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(百万|千万|百|千|万|亿)?$/u.exec(text);
  if (!match) return parseChineseNumber(text);
  const scale = {
    百: 100,
    千: 1000,
    万: 10_000,
    百万: 1_000_000,
    千万: 10_000_000,
    亿: 100_000_000,
  };
  const factor = match[2] ? scale[match[2] as keyof typeof scale] : 1;
  const value = Number(match[1]) * factor;
  return factor === 1 ? value : Math.round(value * 1000) / 1000;
}
