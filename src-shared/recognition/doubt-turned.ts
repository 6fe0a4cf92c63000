import { isTurned } from '../domain/visible-text.ts';
import { guessed, type Reading } from './reading.ts';

/** Why a text that had marks of direction in it is to be looked at. */
export const TURNED = '含有改变文字方向的符号，已去掉，请核对';

/** What is read of such a text is a guess, however plain it is without them. */
export function doubtTurned<T>(reading: Reading<T>, text: string): Reading<T> {
  if (!('value' in reading) || !isTurned(text)) return reading;
  return guessed(reading.value, reading.state === 'guessed' ? `${reading.why}；${TURNED}` : TURNED);
}
