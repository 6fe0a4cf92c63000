/**
 * One within the other, or at least so great a share of the letter pairs in common (Dice). Takes
 * titles as `lettersOf` gives them.
 */
export function isSimilarTitle(a: string, b: string, least: number): boolean {
  // 第一期 and 第二期 differ on purpose.
  if (numerals(a) !== numerals(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.includes(short)) return true;
  const shortPairs = pairs(short);
  const longPairs = pairs(long);
  const shared = [...shortPairs].filter((pair) => longPairs.has(pair)).length;
  return shortPairs.size > 1 && (2 * shared) / (shortPairs.size + longPairs.size) >= least;
}

/** A title without its marks and spaces, full-width made half-width. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function numerals(text: string): string {
  return text.replace(/[^\p{N}一二三四五六七八九十]/gu, '');
}

function pairs(text: string): Set<string> {
  const signs = [...text];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}
