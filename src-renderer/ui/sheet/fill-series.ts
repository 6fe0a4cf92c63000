import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  parseCivilDate,
  toCivilDate,
} from '#shared/domain/civil-date.ts';

/** What a line of cells goes on with when it is pulled on. */
export interface FillSeries {
  /** What is done from cell to cell: 每格加1天. */
  words: string;
  /** The text of the cell so many cells after the last of the line, from 1. */
  textAt: (step: number) => string;
}

export type SeriesType = 'day' | 'number' | 'text';

/**
 * How the texts of a line go on, as in a spreadsheet: a day alone counts days up, several go on by their
 * common step, in days or in months; numbers go on by the step of at least two; a name that ends in a
 * numeral counts it up. Null where they are repeated.
 */
export function seriesOf(texts: readonly string[], type: SeriesType): FillSeries | null {
  if (type === 'day') return daySeries(texts);
  return type === 'number' ? numberSeries(texts) : numeralSeries(texts);
}

const LAST_DAY = civilDate('2199-12-31');

function daySeries(texts: readonly string[]): FillSeries | null {
  const days = texts.map(parseCivilDate).filter((day) => day !== null);
  const last = days.at(-1);
  if (last === undefined || days.length !== texts.length) return null;
  const pairs = days.slice(1).map((day, at) => [days[at] ?? day, day] as const);
  const months = commonStep(
    pairs.map(([a, b]) => (a.slice(8) === b.slice(8) ? monthsOf(b) - monthsOf(a) : 0)),
  );
  if (months !== null && months !== 0)
    return {
      words: `每格加${months}个月`,
      textAt: (step) => monthsAfter(last, months * step),
    };
  const step = pairs.length === 0 ? 1 : commonStep(pairs.map(([a, b]) => daysBetween(a, b)));
  if (step === null || step === 0) return null;
  return { words: `每格加${step}天`, textAt: (times) => daysAfter(last, step * times) };
}

/** Past the end of the calendar there is nothing to fill in. */
function daysAfter(day: CivilDate, days: number): string {
  return days > daysBetween(day, LAST_DAY) ? '' : addDays(day, days);
}

function numberSeries(texts: readonly string[]): FillSeries | null {
  const numbers = texts.map(Number);
  const last = numbers.at(-1);
  const isWhole = texts.every((text) => /^\d+$/.test(text));
  const step = commonStep(numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0)));
  if (last === undefined || !isWhole || step === null || step === 0) return null;
  return { words: `每格加${step}`, textAt: (times) => String(last + step * times) };
}

/** 第1期, 宣讲（3）, 夜校2; neither numbers alone nor those of telephones, clocks and days count up. */
const NUMERAL_AT_END = /^(.*[^\d.:/-])(\d{1,4})([期次场回届号批讲课班站]?[)）”]?)$/u;

function numeralSeries(texts: readonly string[]): FillSeries | null {
  const parts = texts.map((text) => NUMERAL_AT_END.exec(text.trim()));
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const isOne = parts.every((part) => part?.[1] === first[1] && part?.[3] === first[3]);
  const numbers = parts.map((part) => Number(part?.[2]));
  const step =
    numbers.length === 1
      ? 1
      : commonStep(numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0)));
  if (!isOne || step === null || step === 0) return null;
  const [, before = '', numeral = '', after = ''] = last;
  return {
    words: `编号每格加${step}`,
    // 第09期 goes on with 第10期.
    textAt: (times) =>
      `${before}${String(Number(numeral) + step * times).padStart(numeral.startsWith('0') ? numeral.length : 1, '0')}${after}`,
  };
}

/** Null where the steps differ, and without any. */
function commonStep(steps: readonly number[]): number | null {
  const [first] = steps;
  return first !== undefined && steps.every((step) => step === first) ? first : null;
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The same day of a later month, or the last one that the month has. */
function monthsAfter(day: string, months: number): string {
  const month = monthsOf(day) + months;
  const of = Number(day.slice(8));
  const found = [of, 30, 29, 28].map((wanted) =>
    toCivilDate(Math.floor(month / 12), (month % 12) + 1, Math.min(of, wanted)),
  );
  return found.find((each) => each !== null) ?? '';
}
