/** A title as titles are compared. */
export interface ComparedTitle {
  /** Without marks and spaces, full-width made half-width. */
  letters: string;
  numerals: string;
  pairs: ReadonlySet<string>;
}

/** The letters and numbers of a title or a place, by which it is the same as another. */
export function lettersOf(text: string): string {
  return PLAIN.test(text) ? text : plain(text);
}

/** As most titles and places are typed. */
const PLAIN = /^[a-z\d\u{4E00}-\u{9FFF}]*$/u;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export function comparedTitle(text: string): ComparedTitle {
  return comparedLetters(lettersOf(text));
}

/** The same of the letters of a title, which are taken out already. */
export function comparedLetters(letters: string): ComparedTitle {
  return new Compared(letters);
}

class Compared implements ComparedTitle {
  readonly letters: string;
  readonly numerals: string;
  #pairs: ReadonlySet<string> | undefined;

  constructor(letters: string) {
    this.letters = letters;
    this.numerals = letters.match(NUMERALS)?.join('') ?? '';
  }

  /** Most titles are told apart by less. */
  get pairs(): ReadonlySet<string> {
    this.#pairs ??= pairsOf(this.letters);
    return this.#pairs;
  }
}

const NUMERALS = /[\p{N}一二三四五六七八九十]+/gu;

/** Each letter with the one after it. */
export function pairsOf(letters: string): ReadonlySet<string> {
  const signs = [...letters];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}

/** One within the other, or at least so great a share of the letter pairs in common (Dice). */
export function isSimilarTitle(a: ComparedTitle, b: ComparedTitle, least: number): boolean {
  // 第一期 and 第二期 differ on purpose.
  if (a.numerals !== b.numerals) return false;
  const [short, long] = a.letters.length <= b.letters.length ? [a, b] : [b, a];
  if (short.letters.length >= 4 && long.letters.includes(short.letters)) return true;
  if (short.pairs.size <= 1) return false;
  const ofBoth = short.pairs.size + long.pairs.size;
  let shared = short.pairs.size;
  for (const pair of short.pairs) {
    if ((2 * shared) / ofBoth < least) return false;
    if (!long.pairs.has(pair)) shared -= 1;
  }
  return (2 * shared) / ofBoth >= least;
}
