import { choose, isChoiceWord } from './choice.ts';
import { foldLabel } from './label-text.ts';

/**
 * What a list that takes typed words as well is given: its own words, several joined, or the value
 * as it is, unless that is a word of a closed list that the form has none for.
 */
export function typedWord(value: string | number, listed: readonly string[]): string | null {
  const word = listedWord(value, listed);
  if (word !== null) return word;
  const text = String(value);
  const { chosen, left } = choose(text, listed);
  if (left.length === 0) return [...chosen.keys()].join('、');
  return text.split('、').some(isChoiceWord) ? null : text;
}

/**
 * The word of a form's own list that a value is to be written as: the very word, or the one that
 * means it as tick boxes do. Null where none fits, or several do: then the list does not take it.
 */
export function listedWord(value: string | number, listed: readonly string[]): string | null {
  const text = String(value);
  const offered = listed.filter((word) => word.trim() !== '');
  const same = offered.find((word) => foldLabel(word) === foldLabel(text));
  if (same !== undefined) return same;
  // A list of 上半年 and 下半年 beside 报送时段 asks for the half alone.
  const half = /^\d{4}年([上下]半年)$/u.exec(text)?.[1];
  const { chosen, left } = choose(half ?? text, offered);
  const [word, ...more] = chosen.keys();
  return left.length === 0 && more.length === 0 ? (word ?? null) : null;
}
