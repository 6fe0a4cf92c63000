import { displayWidth } from '../words/display-width.ts';
import type { ColumnNeed } from './fit-columns.ts';

/**
 * What a column of these texts needs, in half-width characters: Chinese wraps anywhere, while days,
 * numbers and Latin words stay whole up to a bound. Only the first texts are looked at.
 */
export function textNeed(heading: string, texts: Iterable<string>, most: number): ColumnNeed {
  // A heading wraps into two lines.
  let least = Math.max(LEAST, Math.ceil(displayWidth(heading) / 2) + 1);
  let natural = least;
  let looked = 0;
  for (const text of texts) {
    if (text === '') continue;
    if (natural < most) natural = Math.max(natural, Math.min(most, longestLine(text)));
    if (least < MOST_WHOLE) least = Math.max(least, Math.min(MOST_WHOLE, longestWhole(text)));
    looked += 1;
    if (looked >= LOOKED_AT) break;
  }
  return { least, natural: Math.max(least, natural) };
}

const LEAST = 6;
/** An address of a page is broken somewhere, a telephone number is not. */
const MOST_WHOLE = 18;
const LOOKED_AT = 1_000;

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(displayWidth));
}

function longestWhole(text: string): number {
  return Math.max(0, ...(text.match(WHOLE) ?? []).map(displayWidth));
}

/** Two Chinese characters at least, or a run of letters and digits. */
const WHOLE = /[\u0021-\u1fff]+|[^\u0021-\u1fff]{1,4}/gu;
