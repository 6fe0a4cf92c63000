import { CHINESE_NUMBER_CHARS, leavesUnitOut } from './chinese-number.ts';
import { readCountNumber } from './count-number.ts';
import { type Counted, NUMBER, OWN_UNITS, parseAmount } from './count-words.ts';
import { doubtTurned } from './doubt-turned.ts';
import { foldText, foldWidth, isPlaceholder, withoutBrackets } from './fold-text.ts';
import { oneAHousehold, tellsHouseholdsAlone } from './household-words.ts';
import { spellOutMixed } from './mixed-number.ts';
import {
  doubtDialled,
  hasDisguisedDigit,
  isVague,
  whyDialled,
  whyDigitsCountNothing,
  whyUnitCountsNothing,
} from './no-count.ts';
import { readAttendance } from './read-attendance.ts';
import { readSeveral } from './read-several.ts';
import { BLANK, guessed, type Reading, refused } from './reading.ts';

const ABOUT_BEFORE =
  /^(?:约为|大约|约|近|将近|超过|超|逾|不少于|不低于|不足|至少|>=?|≥|≈|~|上(?=[百千万]))/u;
const PLAIN_BEFORE =
  /^(?:共计|总计|合计|累计|共|计|达|发放|印发|张贴|参与|参加|覆盖|受众|到场|现场|惠及|人数|人次|数量|场次|为|:|=)+/u;
const ABOUT_AFTER = /(?:左右|以上|上下|不等|\+)$/u;
/**
 * A whole number >= 0 from what is typed, pasted or written in a cell: 约200人, 1,200, １０５０, 三百人,
 * 1.2万, 100+20.
 */
export function readCount(text: string, counted: Counted): Reading<number> {
  return doubtTurned(readVisible(text, counted), text);
}

function readVisible(text: string, counted: Counted): Reading<number> {
  if (counted === 'people' && tellsHouseholdsAlone(text))
    return oneAHousehold(readVisible(text, 'households'));
  if (hasDisguisedDigit(text)) return refused('带圈、上标或分数的数字，看不出是多少');
  const grouped = foldWidth(text).replace(/(?<![\d.])\d{1,3}(?:\s\d{3})+(?![\d.])/gu, (digits) =>
    digits.replace(/\s/gu, ''),
  );
  if (/\d\s+\d/u.test(grouped)) return refused('几个数中间只隔着空格，看不出是多少');
  const folded = foldText(grouped);
  const found = readFolded(folded, counted);
  const reading = counted === 'people' ? doubtDialled(found, folded) : found;
  return reading.state === 'read' && grouped !== foldWidth(text)
    ? guessed(reading.value, '中间的空格按千位分隔看')
    : reading;
}

function readFolded(folded: string, counted: Counted): Reading<number> {
  if (isPlaceholder(folded) || /^(?:无|没有|未统计|不详|暂无|未发放|n\/a|null)$/u.test(folded))
    return BLANK;
  if (new RegExp(`^(?:[-−–—]|负)[\\d${CHINESE_NUMBER_CHARS}]`, 'u').test(folded))
    return refused('不能是负数');
  const dialled = whyDialled(folded);
  if (dialled !== null) return refused(dialled);
  const digits = folded
    .replace(/(?<![.。,;、])[.。,;、]+$/u, '')
    .replace(/∶/gu, ':')
    // The full stop of a Chinese input method is the one of 1。5万.
    .replace(/(?<=\d)。(?=\d)/gu, '.')
    .replace(/(?<![\d,'’])\d{1,3}(?:[,'’]\d{3})+(?!\d)/gu, (found) => found.replace(/[,'’]/gu, ''))
    .replace(/(?<=\d)w/gu, '万');
  const text = spellOutMixed(digits);
  if (text === null) return refused('看不出是多少');
  const reading = readPlain(text, counted, folded);
  return reading.state === 'read' && text !== digits
    ? guessed(reading.value, '数字和中文单位合写')
    : reading;
}

function readPlain(text: string, counted: Counted, written: string): Reading<number> {
  if (/^\d{1,3}\.\d{3}$/u.test(text)) return refused('看不出小数点是不是千位分隔');
  const whole =
    (counted === 'people' ? readAttendance(text) : null) ?? readOne(text, counted, written);
  if (whole !== null) return whole;
  const bare = withoutBrackets(text);
  if (bare !== text && bare !== '') {
    const inner = readOne(bare, counted, written);
    if (inner !== null)
      return 'value' in inner ? guessed(inner.value, '括号里的说明没有计入') : inner;
  }
  // 全体员工（86人）
  const inside = /^[^\d()]+\(([^()]*\d[^()]*)\)$/u.exec(text)?.[1];
  const told = inside === undefined ? null : readOne(inside, counted, written);
  if (told !== null && 'value' in told && OWN_UNIT_AT_END[counted]?.test(inside ?? ''))
    return guessed(told.value, '取括号里的数');
  return readSeveral(bare === '' ? text : bare, counted);
}

/** In brackets only what says of itself that it counts the same. */
const OWN_UNIT_AT_END: Partial<Record<Counted, RegExp>> = {
  people: /(?:人次?|名|位)$/u,
  households: /户次?$/u,
  copies: /(?:份|册|本|张)$/u,
  sessions: /场次?$/u,
};

/** The whole text is one number with its unit; null when it is built otherwise. A day is `written` without grouping. */
function readOne(text: string, counted: Counted, written: string): Reading<number> | null {
  let rest = text.replace(PLAIN_BEFORE, '');
  let about = false;
  if (ABOUT_BEFORE.test(rest)) {
    about = true;
    rest = rest.replace(ABOUT_BEFORE, '').replace(PLAIN_BEFORE, '');
  }
  if (ABOUT_AFTER.test(rest)) {
    about = true;
    rest = rest.replace(ABOUT_AFTER, '');
  }
  const match = new RegExp(`^(${NUMBER})(余|多|几|来)?(万)?(.{0,6})$`, 'u').exec(rest);
  if (!match) return null;
  const [, digits = '', more, tenThousand, unitText = ''] = match;
  const unit = unitText.replace(/^(?:余|多)/u, '').replace(ABOUT_AFTER, '');
  if (/\d|[a-z]|[-−*×x+、，,;；:~～/]/u.test(unit.replace(/[场人]\/次/u, ''))) return null;
  const value = parseAmount(digits) ?? (about || more ? (ROUND_NUMBERS[digits] ?? null) : null);
  if (value === null || isVague(text)) return null;
  if (new RegExp(`[${CHINESE_NUMBER_CHARS}亿]`, 'u').test(unit)) return null;
  const nothing = whyUnitCountsNothing(unit);
  if (nothing !== null) return refused(nothing);
  const number = tenThousand ? value * 10_000 : value;
  const other = written.includes(digits) ? whyDigitsCountNothing(digits) : null;
  if (other !== null) return refused(other);
  const checked = readCountNumber(number);
  if (checked.state !== 'read') return checked;
  if (leavesUnitOut(digits)) return guessed(checked.value, '末位省了单位，按口语计');
  if (about || more || unit !== unitText) return guessed(checked.value, '约数，按写出的数计');
  if (/^0\d/u.test(digits)) return guessed(checked.value, '前面的 0 不计');
  if (/\d.*[万亿]|\.\d+[百千]/u.test(digits)) return guessed(checked.value, '以万、亿计的数');
  if (unit !== '' && !OWN_UNITS[counted].test(unit)) {
    return guessed(checked.value, `单位是“${unit}”，按同样的数计`);
  }
  return checked;
}

/** 近百人, 千余人: no digit before the unit. */
const ROUND_NUMBERS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
