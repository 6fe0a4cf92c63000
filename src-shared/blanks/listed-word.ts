import { choose } from './choice.ts';
import { foldLabel } from './label-text.ts';

/**
 * The word of a form's own list that a value is to be written as: the very word, or the one that
 * means it as tick boxes do. Null where none fits, or several do: then the list does not take it.
 */
export function listedWord(value: string | number, listed: readonly string[]): string | null {
  const text = String(value);
  const offered = listed.filter((word) => word.trim() !== '');
  const same = offered.find((word) => foldLabel(word) === foldLabel(text));
  if (same !== undefined) return same;
  const { chosen, left } = choose(text, offered);
  const [word, ...more] = chosen.keys();
  return left.length === 0 && more.length === 0 ? (word ?? null) : null;
}
