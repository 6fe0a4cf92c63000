import { HEADING_WORDS } from '../words/heading-words.ts';
import { words } from '../words/word-list.ts';
import { CHINESE_NUMBER_CHARS } from './chinese-number.ts';
import { guessedCount } from './count-number.ts';
import { type Counted, NUMBER, OWN_UNITS, parseAmount } from './count-words.ts';
import { isVague, whyMean, whyNoCount, whyUnitCountsNothing } from './no-count.ts';
import { type Reading, refused } from './reading.ts';

/** Several numbers in one cell: 3场×50人, 村民50人、学生30人, 100-150人. */
export function readSeveral(text: string, counted: Counted): Reading<number> {
  const built =
    readSum(text) ??
    (counted === 'people' ? readNamedSum(text) : null) ??
    readProduct(text) ??
    readRange(text) ??
    (counted === 'people' ? (readModes(text) ?? readEach(text)) : null);
  if (built !== null) return built;
  // 一百二、三十人 are more than one hundred and twenty, and nobody knows how many.
  if (/[一二两三四五六七八]、[二三四五六七八九][十百千万]/u.test(text)) return refused(CANNOT);
  const mean = whyMean(text);
  if (mean !== null) return refused(mean);
  if (isVague(text)) return refused('没有写明是多少');
  if (/[a-z#?？]/u.test(text.replace(/x(?=\d)|(?<=[\d场人次])x/gu, ''))) return refused(CANNOT);
  const amounts = amountsIn(text);
  const own = amounts.filter(
    ({ unit }) => unit !== '' && counted !== 'any' && OWN_UNITS[counted].test(unit),
  );
  const [first] = own;
  if (first === undefined) return readOnly(text, amounts);
  if (/\d\/\d/u.test(text)) return refused(whyNoCount(text) ?? CANNOT);
  if (own.length === 1) return guessedCount(first.value, `取其中“${first.value}${first.unit}”`);
  return readOwn(
    text,
    own.map(({ value }) => value),
  );
}

const CANNOT = '看不出是多少';

interface Amount {
  value: number;
  unit: string;
}

function amountsIn(text: string): Amount[] {
  const parts = text.matchAll(new RegExp(`(${NUMBER})(余|多)?([^\\d、，,;；。+和及/]{0,4})`, 'gu'));
  return [...parts].flatMap(([, digits = '', , unit = '']) => {
    const value = parseAmount(digits);
    return value === null || !Number.isInteger(value) ? [] : [{ value, unit }];
  });
}

/** 共5村150人 tells 150. */
const TOTAL =
  /(?:共|合计|总计|累计)[^\d]{0,3}(?:\d+个?[场次期村社区班校家处站]+(?!\d*$)[^\d]{0,3})?(\d+)/u;

/** Several numbers of what is counted: a total told, those who came, a part of the first, a sum. */
function readOwn(text: string, values: number[]): Reading<number> {
  const total = TOTAL.exec(text);
  if (total) return guessedCount(Number(total[1]), '取写明的合计');
  const came = /(?:实到|实际)[^\d]{0,4}(\d+)/u.exec(text);
  if (came) return guessedCount(Number(came[1]), '取实到的数');
  if (/其中|包括|包含|含|中有/u.test(text))
    return guessedCount(values[0] ?? 0, '“其中”的部分不再另加');
  if (/[-−减除]/u.test(text)) return refused(CANNOT);
  return guessedCount(
    values.reduce((sum, value) => sum + value, 0),
    '几个数相加',
  );
}

/** The only number of a text that tells no unit of its own. */
function readOnly(text: string, amounts: Amount[]): Reading<number> {
  const why = whyNoCount(text);
  if (why !== null) return refused(why);
  const [amount] = amounts;
  const isOnly = amounts.length === 1 && ONLY.test(text) && !/[-−.年月日第%]/u.test(text);
  if (!isOnly || amount === undefined) return refused(CANNOT);
  return whyUnitCountsNothing(amount.unit) === null
    ? guessedCount(amount.value, '取其中唯一的数')
    : refused(CANNOT);
}

const ONLY = new RegExp(
  `^(?:\\D{0,7}[^\\d${CHINESE_NUMBER_CHARS}])?\\d+(?:[^\\d${CHINESE_NUMBER_CHARS}]\\D{0,5})?$`,
  'u',
);

/** 100+20, 100+20人, 100人+20人=120人; null when it is no sum. */
function readSum(text: string): Reading<number> | null {
  const sum =
    /^=?\d+(\D{0,2})(?:\+\d+\1)+(?:=(\d+)\1)?$/u.exec(text) ??
    /^=?\d+(?:\+\d+)+(\D{0,2})(?:=(\d+)\1)?$/u.exec(text);
  if (!sum || /[-*/×x.~]/u.test(text) || !isBare(sum[1])) return null;
  const [terms = ''] = text.replace(/^=/u, '').split('=');
  const total = (terms.match(/\d+/gu) ?? []).reduce((all, term) => all + Number(term), 0);
  if (sum[2] !== undefined && Number(sum[2]) !== total) return refused('写的合计和各数相加不一致');
  return guessedCount(total, '几个数相加');
}

/** 学生60+家长60 */
function readNamedSum(text: string): Reading<number> | null {
  if (!/^\p{Script=Han}{1,6}\d{1,6}人?(?:\+\p{Script=Han}{1,6}\d{1,6}人?)+$/u.test(text))
    return null;
  if (!text.split('+').every((part) => PEOPLE.some((word) => part.startsWith(word)))) return null;
  const terms = text.match(/\d+/gu) ?? [];
  return guessedCount(
    terms.reduce((sum, term) => sum + Number(term), 0),
    '几个数相加',
  );
}

const PEOPLE = [...HEADING_WORDS.people, ...words`教师 老师 幼儿 教职工 干部 群众 男 女 其他`];

/** 3场×20人. 0x10 is a number of programmers. */
function readProduct(text: string): Reading<number> | null {
  const product = /^(?!0x)(\d+)(.{0,2}?)[*×x](\d+)(.{0,2})$/u.exec(text);
  if (!product || !isBare(product[2]) || !isBare(product[4])) return null;
  return guessedCount(Number(product[1]) * Number(product[3]), '按乘积计');
}

/** 100-150人, 3-5万. */
function readRange(text: string): Reading<number> | null {
  const range =
    /^约?(\d+(?:\.\d+)?)([百千万亿]?)(?:人次?|名|份)?[-~—–至到](\d+(?:\.\d+)?)([百千万亿]?)(\D{0,3})$/u.exec(
      text,
    );
  if (!range || whyNoCount(text) !== null) return null;
  const [, low = '', lowScale = '', high = '', scale = '', unit = ''] = range;
  const from = parseAmount(`${low}${lowScale || scale}`);
  const to = parseAmount(`${high}${scale}`);
  if (from === null || to === null || !isBare(unit)) return null;
  // 010-62345678 is no range.
  if (from > to || /^0\d/u.test(low)) return refused(CANNOT);
  return guessedCount(from, '范围，取较小的数');
}

/** A unit that leaves the number before it what it is. */
function isBare(unit = ''): boolean {
  return !/^[百千万亿余多.]/u.test(unit) && whyUnitCountsNothing(unit) === null;
}

/** 线上3.2万、线下150: people in either way, whatever else is left out. */
function readModes(text: string): Reading<number> | null {
  const parts = [...text.matchAll(MODE_PART)];
  const whole = parts.map(([part]) => part).join('');
  if (parts.length < 2 || whole !== text) return null;
  const values = parts.map(([, digits = '']) => parseAmount(digits));
  if (values.some((value) => value === null)) return null;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return guessedCount(sum, '线上、线下相加');
}

const MODE_PART = new RegExp(
  `(?:线上|线下|现场|网上|网络)[^\\d，、,;；]{0,6}?(${NUMBER})(?:余|多)?(?:人次?|名|次)?[，、,;；+和]?`,
  'gu',
);

/** 5场，每场40人 are 200. */
function readEach(text: string): Reading<number> | null {
  const each = /每个?([场次期村班校家站]|社区|单位|企业)[^\d]{0,3}(\d+)(?:余|多)?[人名]/u.exec(
    text,
  );
  if (!each) return null;
  const rest = text.replace(each[0], '');
  if (/\d[余多]?[人名]/u.test(rest)) return null;
  const times = new RegExp(`(\\d+)(?:个|余)?${each[1] ?? ''}`, 'u').exec(rest);
  return times && guessedCount(Number(times[1]) * Number(each[2]), `按每${each[1] ?? ''}的数相乘`);
}
