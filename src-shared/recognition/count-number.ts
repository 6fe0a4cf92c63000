import { guessed, type Reading, refused, understood } from './reading.ts';

/** A number cell: no words to interpret, only a whole number >= 0 to insist on. */
export function readCountNumber(value: number): Reading<number> {
  const rounded = Math.round(value);
  if (!Number.isFinite(value) || Math.abs(value - rounded) > 1e-9 * Math.max(1, Math.abs(value))) {
    return refused('不是整数');
  }
  if (rounded < 0) return refused('不能是负数');
  if (rounded > MAX_COUNT) return refused('数字过大');
  return understood(rounded);
}

/** A number made out of what is written, marked as such. */
export function guessedCount(value: number, why: string): Reading<number> {
  const checked = readCountNumber(value);
  return checked.state === 'read' ? guessed(value, why) : checked;
}

const MAX_COUNT = 1_000_000_000;
