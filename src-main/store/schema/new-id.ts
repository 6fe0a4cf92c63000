import { randomInt } from 'node:crypto';

/**
 * A prefix, ten digits of time and ten of chance in Crockford's base 32: ids sort by the moment they
 * were made, those of one process even within a millisecond.
 */
export function newId(prefix: string, atMs: number): string {
  if (atMs > lastMs) {
    lastMs = atMs;
    chance = randomDigits();
  } else {
    chance = next(chance);
  }
  return `${prefix}-${timeDigits(lastMs)}${chance.map((digit) => DIGITS[digit]).join('')}`;
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;
let lastMs = 0;
let chance: number[] = [];

function timeDigits(ms: number): string {
  let rest = ms;
  let text = '';
  for (let place = 0; place < LENGTH; place += 1) {
    text = DIGITS.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** The first digit stays low, so that counting up never runs over. */
function randomDigits(): number[] {
  return Array.from({ length: LENGTH }, (_, place) => randomInt(place === 0 ? 16 : 32));
}

function next(digits: readonly number[]): number[] {
  const result = [...digits];
  for (let place = LENGTH - 1; place >= 0; place -= 1) {
    const digit = (result[place] ?? 0) + 1;
    result[place] = digit % 32;
    if (digit < 32) break;
  }
  return result;
}
