import { markWords } from './search-manual.ts';

/** A text with the words that were searched for set off. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return markWords(text, words).map((piece, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- the pieces have nothing else.
    index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece,
  );
}
