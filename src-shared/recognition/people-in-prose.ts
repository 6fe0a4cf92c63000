import { HEADING_WORDS } from '../words/heading-words.ts';
import { CHINESE_NUMBER_CHARS, parseChineseNumber } from './chinese-number.ts';
import { foldText } from './fold-text.ts';
import { readAttendance } from './read-attendance.ts';

/**
 * How many people an account of an activity says came: 已完成，参加120人; 为65名居民讲解; 员工及租户共83人参加. The words
 * of its number, or null where it tells none, or several that may each be it. Those who gave it are not counted.
 */
export function peopleInProse(text: string): string | null {
  const folded = withDigits(foldText(text));
  const came = readAttendance(folded);
  if (came !== null && 'value' in came) return `${came.value}人`;
  const found = [...folded.matchAll(PEOPLE)].filter(
    ([whole, before = '']) => !HELPERS.some((word) => `${before}${whole}`.includes(word)),
  );
  const whole = found.filter(([all]) => /共|合计|总计/u.test(all));
  const told = whole.length > 0 ? whole : found;
  // 村民40人、学生12人参加 came together.
  const isOne =
    told.length > 1 && told.every((each, at) => at === 0 || goesOn(folded, told[at - 1], each));
  if (isOne && whole.length === 0) return `${told.map((each) => each[2] ?? '').join('+')}人`;
  const [only, more] = told;
  return only === undefined || more !== undefined ? null : `${only[2] ?? ''}人`;
}

/** Whether nothing but 、 or 和 parts two numbers of people. */
function goesOn(
  text: string,
  before: RegExpExecArray | undefined,
  after: RegExpExecArray,
): boolean {
  if (!before) return false;
  const between = text.slice(before.index + before[0].length, after.index);
  return /^[、和及与]?$/u.test(between) && /[、和及与]/u.test(`${before[0]}${between}${after[0]}`);
}

/** 四十余人, 两百份: numbers of ten and more in Chinese, before what they count. */
function withDigits(folded: string): string {
  return folded.replace(IN_CHINESE, (words) => String(parseChineseNumber(words) ?? words));
}

const IN_CHINESE = new RegExp(
  `(?<![第${CHINESE_NUMBER_CHARS}\\d])[${CHINESE_NUMBER_CHARS}]{1,9}(?<=[十百千万拾佰仟].{0,8})(?=(?:余|多)?(?:人|名|位|份|册|本|张|户))`,
  'gu',
);

/** The same of what was handed out: 发放宣传册150本, 明白纸42份、折页60张. */
export function copiesInProse(text: string): string | null {
  const found = [...withDigits(foldText(text)).matchAll(COPIES)].map(([, digits = '']) => digits);
  return found.length === 0 ? null : found.join('+');
}

const COPIES =
  /(?:发放|印发|派发|赠送|散发|分发|[、和及])[^\d,，。;；]{0,12}?(\d[\d,]*)(?:余|多)?(?:本|份|册|张)(?!\d)/gu;
const PEOPLE =
  /([^\d,，。;；:：]{0,6}?)(\d[\d,]*(?:\.\d+)?万?)(?:余|多)?(?:人次|个?人|名|位)(?![\d户主])[^\d,，。;；、]{0,4}/gu;
const HELPERS = HEADING_WORDS.helper.filter((word) => word.length > 1);
