import { onceEach } from '../domain/once-each.ts';
import { UNIT_MEASURES } from '../words/heading-parts.ts';
import { HEADING_WORDS, type HeadingPart } from '../words/heading-words.ts';

/** A heading as a row of known words; what stands between them is not understood. */
export interface SplitHeading {
  words: readonly HeadingWord[];
  /** Letters of no known word, and of those how many stand behind the last one. */
  unknown: number;
  unknownAtEnd: number;
  letters: number;
}

export interface HeadingWord {
  word: string;
  parts: readonly HeadingPart[];
}

/** The words of a folded heading, so that most letters are known and the words are long. A unit in brackets is the last. */
export const splitHeading = onceEach(readWords, { most: 5_000 });

function readWords(folded: string): SplitHeading {
  const bare = folded.replace(BRACKETS, '');
  const letters = [...bare];
  const best: Way[] = Array.from({ length: letters.length + 1 }, () => NOTHING);
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const skipped = best[at + 1] ?? NOTHING;
    let way: Way = { ...skipped, word: null, next: at + 1 };
    for (const word of WORDS_BY_FIRST.get(letters[at] ?? '') ?? []) {
      if (!bare.startsWith(word, at)) continue;
      const rest = best[at + word.length] ?? NOTHING;
      const score = rest.score + word.length - A_WORD;
      if (score > way.score) way = { score, word, next: at + word.length };
    }
    best[at] = way;
  }
  return collect(best, letters.length, unitIn(folded));
}

interface Way {
  score: number;
  word: string | null;
  next: number;
}

const NOTHING: Way = { score: 0, word: null, next: 0 };
/** Fewer, longer words are preferred. */
const A_WORD = 0.2;
const BRACKETS = /[([{【〔][^)\]}】〕]*[)\]}】〕]?/gu;

function collect(best: readonly Way[], letters: number, unit: HeadingWord | null): SplitHeading {
  const found: HeadingWord[] = [];
  let unknown = 0;
  let unknownAtEnd = 0;
  for (let at = 0; at < letters; ) {
    const { word, next } = best[at] ?? NOTHING;
    if (word === null) {
      unknown += 1;
      unknownAtEnd += 1;
      at += 1;
      continue;
    }
    found.push({ word, parts: PARTS_OF.get(word) ?? [] });
    unknownAtEnd = 0;
    at = next;
  }
  return { words: unit ? [...found, unit] : found, unknown, unknownAtEnd, letters };
}

/** （人）, （单位：份） */
function unitIn(folded: string): HeadingWord | null {
  const inside = /[([{【〔](?:单位:?)?([^)\]}】〕]*)[)\]}】〕]?$/u.exec(folded)?.[1];
  const measure = inside === undefined ? undefined : UNIT_MEASURES.get(inside);
  return measure === undefined || inside === undefined
    ? null
    : { word: inside, parts: [UNIT_PARTS[measure]] };
}

const UNIT_PARTS = {
  sessions: 'times',
  audience: 'peopleCount',
  households: 'homeCount',
  materials: 'copies',
  mediaItems: 'items',
} as const satisfies Record<string, HeadingPart>;

const PARTS_OF = new Map<string, HeadingPart[]>();
for (const [part, group] of Object.entries(HEADING_WORDS) as [HeadingPart, readonly string[]][])
  for (const word of group) PARTS_OF.set(word, [...(PARTS_OF.get(word) ?? []), part]);

const WORDS_BY_FIRST = new Map<string, string[]>();
for (const word of PARTS_OF.keys())
  WORDS_BY_FIRST.set(
    word.charAt(0),
    [...(WORDS_BY_FIRST.get(word.charAt(0)) ?? []), word].sort((a, b) => b.length - a.length),
  );
