import { displayWidth } from '../words/display-width.ts';
import type { ColumnNeed } from './fit-columns.ts';

/**
 * What a column of these texts needs, in half-width characters: Chinese wraps anywhere, while days,
 * numbers and Latin words stay whole up to a bound. Only the first texts are looked at.
 */
export function textNeed(heading: string, texts: Iterable<string>, most: number): ColumnNeed {
  // A heading wraps into two lines.
  let least = Math.max(LEAST, Math.ceil(displayWidth(heading) / 2) + 1);
  const widths: number[] = [];
  for (const text of texts) {
    widths.push(text === '' ? 0 : Math.min(most, longestLine(text)));
    if (least < MOST_WHOLE) least = Math.max(least, Math.min(MOST_WHOLE, longestWhole(text)));
    if (widths.length >= LOOKED_AT) break;
  }
  widths.sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * USUAL_SHARE)] ?? 0;
  // One long remark among many short ones wraps, but not into a thread.
  const rare = Math.min(widths.at(-1) ?? 0, RARE_WIDTH);
  return { least, natural: Math.max(least, usual, rare) };
}

const LEAST = 6;
/** An address of a page is broken somewhere, a telephone number is not. */
const MOST_WHOLE = 18;
const LOOKED_AT = 1_000;
const USUAL_SHARE = 0.9;
const RARE_WIDTH = 24;

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(displayWidth));
}

function longestWhole(text: string): number {
  return Math.max(0, ...(text.match(WHOLE) ?? []).map(displayWidth));
}

/** Two Chinese characters at least, or a run of letters and digits. */
const WHOLE = /[\u0021-\u1fff]+|[^\u0021-\u1fff]{1,4}/gu;
