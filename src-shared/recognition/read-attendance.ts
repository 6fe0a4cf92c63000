import { ATTENDANCE_WORDS, type Attendance } from '../words/attendance.ts';
import { guessedCount } from './count-number.ts';
import { NUMBER, parseAmount } from './count-words.ts';
import type { Reading } from './reading.ts';

/**
 * Those who came, of a text that also tells who was called or who stayed away: 应到45、实到43; 应到160人，缺席8人.
 * Null for any other text.
 */
export function readAttendance(folded: string): Reading<number> | null {
  // Nearly every cell is a number by itself.
  if (folded.length < SHORTEST || !MAY_TELL.test(folded)) return null;
  const told = numbersIn(folded);
  const of = (what: Attendance | null) =>
    told.filter((each) => each.what === what).map(({ value }) => value);
  const called = of('listed');
  const present = of('present');
  const absent = of('absent');
  const plain = of(null);
  const [listed] = called;
  if (told.length < 2 || (listed === undefined && absent.length === 0)) return null;
  // 村民应到50实到45，学生应到30实到28
  if (present.length > 1 && present.length === called.length)
    return guessedCount(sumOf(present), '几处实到的数相加');
  const came = present[0] ?? (listed === undefined ? undefined : plain[0]);
  if (came !== undefined) return guessedCount(came, '取实到的数');
  const total = listed ?? plain[0];
  if (total === undefined) return null;
  // 参训45人，3人请假 says who came; of 共45人 those who stayed away are a part.
  if (listed === undefined && !TOTAL.test(folded)) return guessedCount(total, NOT_COUNTED);
  const rest = total - sumOf(absent);
  return rest < 0 || absent.length === 0 ? null : guessedCount(rest, LISTED_LESS_ABSENT);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export const LISTED_LESS_ABSENT = '应到的减去缺席、请假的';
const NOT_COUNTED = '缺席、请假的没有计入';
const TOTAL = /共|合计|总/u;

const KINDS = Object.keys(ATTENDANCE_WORDS) as Attendance[];
/** A single letter tells only beside others of these: 应到45实到43缺2. */
const LETTERS: ReadonlyMap<string, Attendance> = new Map([
  ['应', 'listed'],
  ['实', 'present'],
  ['缺', 'absent'],
]);
/** 应到9实到8 */
const SHORTEST = 6;
const MAY_TELL = new RegExp(KINDS.flatMap((kind) => ATTENDANCE_WORDS[kind]).join('|'), 'u');
const PART = new RegExp(
  `([^\\d，,、;；。/()]{0,8}?)(${NUMBER})(?=(?:个?人次?|名|位)?([^\\d，,、;；。/()]{0,4}))`,
  'gu',
);

/** Each number with what is said before it, or else behind it: 请假3人, 3人请假. */
function numbersIn(text: string): { what: Attendance | null; value: number }[] {
  return [...text.matchAll(PART)].flatMap(([, before = '', digits = '', behind = '']) => {
    const value = parseAmount(digits);
    return value === null || !Number.isInteger(value)
      ? []
      : [{ what: attendanceOf(before) ?? attendanceOf(behind), value }];
  });
}

function attendanceOf(text: string): Attendance | null {
  const named = KINDS.find((kind) => ATTENDANCE_WORDS[kind].some((word) => text.includes(word)));
  return named ?? LETTERS.get(text.replace(/为$/u, '')) ?? null;
}
