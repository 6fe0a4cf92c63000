import { lettersOf, pairsOf } from './similar-title.ts';

/** How much of a text is about each title: shares of 0 to 1, by the title's place in the list. */
export interface Shares {
  of: (place: number) => number;
  /** Places of the titles it may be about, the likeliest first, no more than a clerk would look at. */
  likely: readonly number[];
}
export type Overlap = (text: string) => Shares;

/**
 * Compares texts with many titles by the letter pairs they share. A pair that most titles have, as
 * 安全 or 宣传, tells little, and one that few have tells much.
 */
export function overlapWith(titles: readonly string[]): Overlap {
  const places = new Map<string, number[]>();
  const letters = titles.map(lettersOf);
  for (const [place, title] of letters.entries()) {
    for (const pair of pairsOf(title)) {
      const known = places.get(pair);
      if (known) known.push(place);
      else places.set(pair, [place]);
    }
  }
  const weightOf = (pair: string) => {
    const among = places.get(pair)?.length ?? 0;
    return among === 0 ? 0 : Math.log(1 + titles.length / among);
  };
  const weights = letters.map((title) => sumOf(pairsOf(title), weightOf));
  const known = new Map<string, Shares>();

  return (text) => {
    const folded = lettersOf(text);
    const former = known.get(folded);
    if (former) return former;
    const pairs = pairsOf(folded);
    const weight = new Float64Array(titles.length);
    const count = new Uint16Array(titles.length);
    for (const pair of pairs) {
      const each = weightOf(pair);
      for (const place of places.get(pair) ?? []) {
        weight[place] = (weight[place] ?? 0) + each;
        count[place] = (count[place] ?? 0) + 1;
      }
    }
    const own = sumOf(pairs, weightOf);
    const shares = new Map<number, number>();
    for (const [place, title] of letters.entries()) {
      const pairsShared = count[place] ?? 0;
      if (pairsShared === 0) continue;
      if (title.length >= 3 && folded.includes(title)) shares.set(place, 1);
      // One pair in common is chance.
      else if (pairsShared >= 2) {
        const shared = weight[place] ?? 0;
        const ofTitle = shared / Math.max(weights[place] ?? 0, 1e-9);
        const ofText = shared / Math.max(own, 1e-9);
        shares.set(place, Math.min(Math.max(ofTitle, ofText * 0.8), 0.95));
      }
    }
    const likely = [...shares]
      .filter(([, share]) => share >= LEAST_SHARE)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_LIKELY)
      .map(([place]) => place);
    const found = { likely, of: (place: number) => shares.get(place) ?? 0 };
    known.set(folded, found);
    return found;
  };
}

/** Below it two names have no more than everyday words in common. */
export const LEAST_SHARE = 0.35;
const MOST_LIKELY = 30;

function sumOf(pairs: Iterable<string>, weightOf: (pair: string) => number): number {
  let sum = 0;
  for (const pair of pairs) sum += weightOf(pair);
  return sum;
}
