import { CHINESE_NUMBER_CHARS, parseChineseNumber } from './chinese-number.ts';
import { foldText, isPlaceholder, withoutBrackets } from './fold-text.ts';
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
const NUMBER = `(?:\\d+(?:\\.\\d+)?(?:[百千万]|百万|千万)?|[${CHINESE_NUMBER_CHARS}]+)`;

/** A whole number >= 0 from a cell's words: 约200人, 1,200, １０５０, 三百人, 1.2万. */
export function readCount(text: string, counted: Counted): Reading<number> {
  const folded = foldText(text);
  if (isPlaceholder(folded) || /^(?:无|没有|未统计|不详|暂无|未发放|n\/a|null)$/u.test(folded))
    return BLANK;
  if (/^[-−–]\s*\d/u.test(folded)) return refused('不能是负数');
  const grouped = folded.replace(/(\d)[,，'](?=\d{3}(?!\d))/gu, '$1').replace(/(\d)w/gu, '$1万');
  const whole = readOne(grouped, counted);
  if (whole !== null) return whole;
  const bare = withoutBrackets(grouped);
  if (bare !== grouped && bare !== '') {
    const inner = readOne(bare, counted);
    if (inner !== null && inner.state !== 'refused' && 'value' in inner) {
      return guessed(inner.value, '括号里的说明没有计入');
    }
  }
  return readSeveral(bare === '' ? grouped : bare, counted);
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
  const number = tenThousand ? value * 10_000 : value;
  const checked = readCountNumber(number);
  if (checked.state !== 'read') return checked;
  if (about || more || unit !== unitText) return guessed(checked.value, '约数，按写出的数计');
  if (/万/u.test(digits) && /\d/u.test(digits)) return guessed(checked.value, '以万计的数');
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
  if (product) return guessed(Number(product[1]) * Number(product[3]), '按乘积计');
  const range = /^(?:约)?(\d+)(?:人|名|份)?[-~—至到](\d+)(.{0,3})$/u.exec(text);
  if (range)
    return guessed(Math.min(Number(range[1]), Number(range[2])), '写的是范围，按较小的数计');
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
    if (total) return guessed(Number(total[1]), '取写明的合计');
    return guessed(
      own.reduce((sum, { value }) => sum + value, 0),
      '几个数相加',
    );
  }
  const digitsOnly =
    amounts.length === 1 && /^\D{0,8}\d+\D{0,6}$/u.test(text) && !/[-−年月日第]/u.test(text);
  return digitsOnly && amounts[0] ? guessed(amounts[0].value, '取其中唯一的数') : cannot;
}

/** 近百人, 千余人: no digit before the unit. */
const ROUND_NUMBERS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

function parseAmount(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(百万|千万|百|千|万)?$/u.exec(text);
  if (!match) return parseChineseNumber(text);
  const scale = { 百: 100, 千: 1000, 万: 10_000, 百万: 1_000_000, 千万: 10_000_000 };
  const factor = match[2] ? scale[match[2] as keyof typeof scale] : 1;
  const value = Number(match[1]) * factor;
  return factor === 1 ? value : Math.round(value * 1000) / 1000;
}
