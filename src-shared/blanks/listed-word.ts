import { choiceFits, isChoiceWord } from './choice.ts';
import { foldLabel } from './label-text.ts';

/**
 * The word of a form's own list that a value is to be written as: the very word, or the one that
 * means it as tick boxes do. Null where none fits, or several do: then the list does not take it.
 */
export function listedWord(value: string | number, listed: readonly string[]): string | null {
  const text = String(value);
  const offered = listed.filter((word) => word.trim() !== '');
  const same = offered.find((word) => bare(word) === bare(text));
  if (same !== undefined) return same;
  if (!text.split('、').every(isChoiceWord)) return null;
  const fitting = offered.filter((word) => choiceFits(text, word, offered));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** 2024年 and 2024, 短视频类 and 短视频. */
function bare(word: string): string {
  return foldLabel(word).replace(/(?:年度?|类)$/u, '');
}
