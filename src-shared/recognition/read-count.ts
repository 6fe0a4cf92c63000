import { CHINESE_NUMBER_CHARS, parseChineseNumber } from './chinese-number.ts';
import { foldText, foldWidth, isPlaceholder, withoutBrackets } from './fold-text.ts';
import { spellOutMixed } from './mixed-number.ts';
import { BLANK, guessed, type Reading, read, refused } from './reading.ts';

/** What is counted; decides which units of measure are its own. */
export type Counted = 'people' | 'sessions' | 'copies' | 'items' | 'any';

const MAX_COUNT = 1_000_000_000;

const OWN_UNITS: Record<Counted, RegExp> = {
  people:
    /^(?:余|多)?(?:人|人次|人\/次|名|位|个人|人员|名?群众|名?师生|名?学生|名?职工|名?员工|次)$/u,
  sessions: /^(?:场|次|场次|场\/次|期|堂|节|轮|回|个|站)$/u,
  copies: /^(?:份|册|张|本|套|件|个|幅|页|余份)$/u,
  items: /^(?:条|篇|次|个|期|则|件|部|条次|篇次)$/u,
  any: /^.{0,4}$/u,
};

const ABOUT_BEFORE =
  /^(?:约为|大约|约|近|将近|超过|超|逾|不少于|不低于|不足|至少|>=?|≥|≈|~|上(?=[百千万]))/u;
const PLAIN_BEFORE =
  /^(?:共计|总计|合计|累计|共|计|达|发放|印发|张贴|参与|参加|覆盖|受众|到场|现场|惠及|人数|人次|数量|场次|为|:|=)+/u;
const ABOUT_AFTER = /(?:左右|以上|上下|不等|\+)$/u;
const NUMBER = `(?:\\d+(?:\\.\\d+)?(?:百万|千万|[百千万亿])?|[${CHINESE_NUMBER_CHARS}]+)`;
/** What follows a number that counts nothing: shares, days, money, more of the number itself. */
const NO_COUNT = /^(?:[%‰亿十廿卅成折]|年|月|日|号|时|点$|点钟|分$|分钟|秒|岁|元|块|℃)/u;

/**
 * A whole number >= 0 from what is typed, pasted or written in a cell: 约200人, 1,200, １０５０, 三百人,
 * 1.2万, 100+20.
 */
export function readCount(text: string, counted: Counted): Reading<number> {
  const grouped = foldWidth(text).replace(/(?<![\d.])\d{1,3}(?:\s\d{3})+(?![\d.])/gu, (digits) =>
    digits.replace(/\s/gu, ''),
  );
  if (/\d\s+\d/u.test(grouped)) return refused('几个数中间只隔着空格，看不出是多少');
  const reading = readFolded(foldText(grouped), counted);
  return reading.state === 'read' && grouped !== foldWidth(text)
    ? guessed(reading.value, '中间的空格按千位分隔看')
    : reading;
}

function readFolded(folded: string, counted: Counted): Reading<number> {
  if (isPlaceholder(folded) || /^(?:无|没有|未统计|不详|暂无|未发放|n\/a|null)$/u.test(folded))
    return BLANK;
  if (new RegExp(`^(?:[-−–—]|负)[\\d${CHINESE_NUMBER_CHARS}]`, 'u').test(folded))
    return refused('不能是负数');
  const digits = folded
    .replace(/[.。,;、]+$/u, '')
    // The full stop of a Chinese input method is the one of 1。5万.
    .replace(/(?<=\d)。(?=\d)/gu, '.')
    .replace(/(?<![\d,'])\d{1,3}(?:[,']\d{3})+(?!\d)/gu, (found) => found.replace(/[,']/gu, ''))
    .replace(/(?<=\d)w/gu, '万');
  const text = spellOutMixed(digits);
  if (text === null) return refused('看不出是多少');
  const reading = readPlain(text, counted);
  return reading.state === 'read' && text !== digits
    ? guessed(reading.value, '数字和中文单位合写')
    : reading;
}

function readPlain(text: string, counted: Counted): Reading<number> {
  if (/^\d{1,3}\.\d{3}$/u.test(text)) return refused('看不出小数点是不是千位分隔');
  const whole = readOne(text, counted);
  if (whole !== null) return whole;
  const bare = withoutBrackets(text);
  if (bare !== text && bare !== '') {
    const inner = readOne(bare, counted);
    if (inner !== null && inner.state !== 'refused' && 'value' in inner) {
      return guessed(inner.value, '括号里的说明没有计入');
    }
  }
  return readSum(bare) ?? readSeveral(bare === '' ? text : bare, counted);
}

/** 100+20, 100人+20人=120人; null when it is no sum. */
function readSum(text: string): Reading<number> | null {
  const sum = /^=?\d+(\D{0,2})(?:\+\d+\1)+(?:=(\d+)\1)?$/u.exec(text);
  if (!sum || /[-*/×x.~]/u.test(text)) return null;
  const [terms = ''] = text.replace(/^=/u, '').split('=');
  const total = (terms.match(/\d+/gu) ?? []).reduce((all, term) => all + Number(term), 0);
  if (sum[2] !== undefined && Number(sum[2]) !== total) return refused('写的合计和各数相加不一致');
  return guessedCount(total, '几个数相加');
}

function guessedCount(value: number, why: string): Reading<number> {
  const checked = readCountNumber(value);
  return checked.state === 'read' ? guessed(value, why) : checked;
}

/** A number cell: no words to interpret, only a whole number >= 0 to insist on. */
export function readCountNumber(value: number): Reading<number> {
  const rounded = Math.round(value);
  if (!Number.isFinite(value) || Math.abs(value - rounded) > 1e-9 * Math.max(1, Math.abs(value))) {
    return refused('不是整数');
  }
  if (rounded < 0) return refused('不能是负数');
  if (rounded > MAX_COUNT) return refused('数字过大');
  return read(rounded);
}

/** The whole text is one number with its unit; null when it is built otherwise. */
function readOne(text: string, counted: Counted): Reading<number> | null {
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
  if (value === null) return null;
  if (NO_COUNT.test(unit))
    return refused(/^[%‰成折]/u.test(unit) ? '是比例，不是数量' : '看不出是多少');
  const number = tenThousand ? value * 10_000 : value;
  const checked = readCountNumber(number);
  if (checked.state !== 'read') return checked;
  if (about || more || unit !== unitText) return guessed(checked.value, '约数，按写出的数计');
  if (/\d.*[万亿]/u.test(digits)) return guessed(checked.value, '以万、亿计的数');
  if (unit !== '' && !OWN_UNITS[counted].test(unit)) {
    return guessed(checked.value, `单位是“${unit}”，按同样的数计`);
  }
  return checked;
}

/** Several numbers in one cell: 3场×50人, 村民50人、学生30人, 100-150人. */
function readSeveral(text: string, counted: Counted): Reading<number> {
  const cannot = refused<number>('看不出是多少');
  if (/[a-z#?？]/u.test(text.replace(/x(?=\d)|(?<=[\d场人次])x/gu, ''))) return cannot;
  const product = /^(\d+)(.{0,2}?)[*×x](\d+)(.{0,2})$/u.exec(text);
  if (product) return guessedCount(Number(product[1]) * Number(product[3]), '按乘积计');
  const range = /^(?:约)?(\d+)(?:人|名|份)?[-~—至到](\d+)(.{0,3})$/u.exec(text);
  if (range) {
    if (Number(range[1]) > Number(range[2])) return cannot;
    return guessedCount(Number(range[1]), '写的是范围，按较小的数计');
  }
  const parts = [
    ...text.matchAll(new RegExp(`(${NUMBER})(余|多)?([^\\d、，,;；。+和及/]{0,4})`, 'gu')),
  ];
  const amounts = parts.flatMap(([, digits = '', , unit = '']) => {
    const value = parseAmount(digits);
    return value === null || !Number.isInteger(value) ? [] : [{ value, unit }];
  });
  const own = amounts.filter(
    ({ unit }) => unit !== '' && counted !== 'any' && OWN_UNITS[counted].test(unit),
  );
  if (own.length === 1 && own[0])
    return guessed(own[0].value, `取其中“${own[0].value}${own[0].unit}”`);
  if (own.length > 1) {
    const total = /(?:共|合计|总计|累计)[^\d]{0,3}(\d+)/u.exec(text);
    if (total) return guessedCount(Number(total[1]), '取写明的合计');
    return guessedCount(
      own.reduce((sum, { value }) => sum + value, 0),
      '几个数相加',
    );
  }
  const digitsOnly =
    amounts.length === 1 && /^\D{0,8}\d+\D{0,6}$/u.test(text) && !/[-−.年月日第%]/u.test(text);
  return digitsOnly && amounts[0] ? guessed(amounts[0].value, '取其中唯一的数') : cannot;
}

/** 近百人, 千余人: no digit before the unit. */
const ROUND_NUMBERS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

function parseAmount(text: string): number | null {
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
