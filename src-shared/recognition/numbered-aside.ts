import { parseChineseNumber } from './chinese-number.ts';
import { foldText } from './fold-text.ts';
import { statusAside, type ToldStatus } from './read-activity-status.ts';

/** What a line of its own says of activities that were not held, by their running numbers. */
export interface NumberedAside {
  status: Exclude<ToldStatus, 'held'>;
  numbers: readonly number[];
  /** What it says of them. */
  said: string;
}

/** （台风停业，⑤没搞）; 第3、5项因雨取消. Null for any other line. */
export function numberedAside(text: string): NumberedAside | null {
  if (text.length > LONGEST) return null;
  for (const clause of foldText(withoutRings(text)).split(/[,，;；。()（）【】:：]/u)) {
    const [, named = '', rest = ''] = NUMBERED.exec(clause) ?? [];
    const status = named === '' ? null : statusAside(rest);
    if (status === null) continue;
    return {
      status,
      said: rest,
      numbers: named.split(/[、和及与]/u).flatMap((each) => runningNumber(each) ?? []),
    };
  }
  return null;
}

/** 5, ⑤, （五）, 第5期, 活动5. Null for words that are no number. */
export function runningNumber(text: string): number | null {
  const number = ONE_NUMBER.exec(foldText(text))?.[1] ?? '';
  return /^\d/u.test(number) ? Number(number) : parseChineseNumber(number);
}

/** 第5: what a number in a ring says of its row. */
function withoutRings(text: string): string {
  return text.replace(/[①-⑳]/gu, (ring) => `第${ring.normalize('NFKC')}`);
}

const LONGEST = 60;
const DIGITS = '\\d{1,4}|[一二三四五六七八九十]{1,3}';
const ONE_NUMBER = new RegExp(
  `^(?:第|\\(|序号|no\\.?|活动|场次|记录)?(${DIGITS})[)号项条次场期个、.]{0,2}(?:活动)?$`,
  'u',
);
const ONE = `(?:${DIGITS})[号项条次场期个]?`;
/** A bare 2场取消 counts, and 5号取消 is a day. */
const NUMBERED = new RegExp(
  `^(?:其中|注)?(?:第|序号|编号)(${ONE}(?:[、和及与]第?${ONE})*)(?=活动|演练|培训|讲座|宣讲|课|因|[没未取停作延推改暂待拟])(.+)$`,
  'u',
);
