import type { ChoiceWords } from '../words/choice-words.ts';

/**
 * The ids that an option made of several words of one closed list means: 宣讲培训, 图文海报,
 * 村(社区). Null where it is one word, or anything in it is not understood.
 */
export function wordsTogether(
  text: string,
  table: readonly ChoiceWords<string>[],
): ReadonlySet<string> | null {
  if (text.length > LONGEST) return null;
  const words = wordsOf(table);
  const read = (at: number): string[] | null => {
    if (at === text.length) return [];
    for (const { word, value } of words) {
      const rest = text.startsWith(word, at) ? read(at + word.length) : null;
      if (rest) return [value, ...rest];
    }
    return at > 0 && /[、,，/与和及或]/u.test(text[at] ?? '') ? read(at + 1) : null;
  };
  const found = read(0);
  return found && found.length > 1 ? new Set(found) : null;
}

const LONGEST = 16;

const KNOWN = new WeakMap<
  readonly ChoiceWords<string>[],
  readonly { word: string; value: string }[]
>();

/** All words of a list, the longest first; gathered once, as options by the thousand are held against it. */
function wordsOf(table: readonly ChoiceWords<string>[]) {
  const known = KNOWN.get(table);
  if (known) return known;
  const words = table
    .flatMap(({ value, own, alike, alone, sorts }) =>
      [...own, ...alike, ...alone, ...sorts].map((word) => ({ word, value })),
    )
    .filter(({ word }) => !/^其[他它]/u.test(word))
    .sort((a, b) => b.word.length - a.word.length);
  KNOWN.set(table, words);
  return words;
}
