import { HEADING_WORDS } from '../words/heading-words.ts';
import { foldText } from './fold-text.ts';
import { readAttendance } from './read-attendance.ts';

/**
 * How many people an account of an activity says came: 已完成，参加120人; 为65名居民讲解; 员工及租户共83人参加. The words
 * of its number, or null where it tells none, or several that may each be it. Those who gave it are not counted.
 */
export function peopleInProse(text: string): string | null {
  const folded = foldText(text);
  const came = readAttendance(folded);
  if (came !== null && 'value' in came) return `${came.value}人`;
  const found = [...folded.matchAll(PEOPLE)].filter(
    ([whole, before = '']) => !HELPERS.some((word) => `${before}${whole}`.includes(word)),
  );
  const whole = found.filter(([all]) => /共|合计|总计/u.test(all));
  const [only, more] = whole.length > 0 ? whole : found;
  return only === undefined || more !== undefined ? null : `${only[2] ?? ''}人`;
}

/** The same of what was handed out: 发放宣传册150本, 明白纸42份、折页60张. */
export function copiesInProse(text: string): string | null {
  const found = [...foldText(text).matchAll(COPIES)].map(([, digits = '']) => digits);
  return found.length === 0 ? null : found.join('+');
}

const COPIES =
  /(?:发放|印发|派发|赠送|散发|分发|[、和及])[^\d,，。;；]{0,12}?(\d[\d,]*)(?:余|多)?(?:本|份|册|张)(?!\d)/gu;
const PEOPLE =
  /([^\d,，。;；:：]{0,6}?)(\d[\d,]*(?:\.\d+)?万?)(?:余|多)?(?:人次|个?人|名|位)(?![\d户主])[^\d,，。;；、]{0,4}/gu;
const HELPERS = HEADING_WORDS.helper.filter((word) => word.length > 1);
