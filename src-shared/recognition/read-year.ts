import { parseChineseNumber } from './chinese-number.ts';
import { doubtTurned } from './doubt-turned.ts';
import { foldText } from './fold-text.ts';
import { BLANK, guessed, type Reading, refused, understood } from './reading.ts';

/** A reporting year: 2024, ２０２４, 2024年度, 二〇二四年; 24年 and longer words are guesses. */
export function readYear(text: string): Reading<number> {
  return doubtTurned(readVisible(text), text);
}

function readVisible(text: string): Reading<number> {
  const folded = spellYears(foldText(text)).replace(/(?<![.。])[.。]+$/u, '');
  if (folded === '') return BLANK;
  const whole = /^(2[01]\d\d)(?:年度?|年份|度)?$/u.exec(folded);
  if (whole) return understood(Number(whole[1]));
  const short = /^(\d\d)年度?$/u.exec(folded);
  if (short) return guessed(2000 + Number(short[1]), '两位数的年份');
  // 202405 and 20240512 have a year within, 20240 is a slip.
  if (/^\d+$/u.test(folded) && ![6, 8].includes(folded.length)) return refused('看不出是哪一年');
  const within = yearInText(text);
  return within === null ? refused('看不出是哪一年') : guessed(within, '取其中的年份');
}

/** The year a title speaks of: 2024年度 before any other, else the last one; papers' numbers aside. */
export function yearInText(text: string): number | null {
  const folded = spellYears(
    foldText(text).replace(/[〔[(【]20\d\d[〕\])】]\d*号?/gu, (found) =>
      /号|〔/u.test(found) ? '' : found,
    ),
  );
  const whole =
    /(20\d\d)年?度/u.exec(folded) ?? /(20\d\d)年(?:上半年|下半年|全年|第.季度|安全)/u.exec(folded);
  if (whole) return Number(whole[1]);
  const years = [...folded.matchAll(/(?<!\d)(20\d\d)(?!\d{5,})/gu)]
    .map((match) => Number(match[1]))
    .filter((year) => year < 2100);
  return years.at(-1) ?? shortYearIn(folded);
}

/** 24年9月, as sheets are named; 建站25年 counts years. */
function shortYearIn(folded: string): number | null {
  const short =
    /(?:^|[^\d第近站校厂来])([1-4]\d)年(?=(?:[1-9]|1[0-2])月|[上下]半年|度|[春秋]季)/u.exec(folded);
  return short ? 2000 + Number(short[1]) : null;
}

function spellYears(folded: string): string {
  return folded.replace(/[一二三四五六七八九〇零○o]{4}(?=年)/gu, (digits) =>
    String(parseChineseNumber(digits.replace(/[○o]/gu, '〇')) ?? digits),
  );
}
