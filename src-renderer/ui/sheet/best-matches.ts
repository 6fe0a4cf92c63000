import { beginsWithInitials, matchesWord } from '../pinyin-match.ts';
import type { CellOption } from './cell-editor.ts';

/** The options that fit what is typed, those that begin with it or with its pinyin initials first. */
export function bestMatches(
  options: readonly CellOption[],
  typed: string,
  most: number,
): readonly CellOption[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return options.slice(0, most);
  const beginsSo = ({ label }: CellOption) =>
    label.toLowerCase().startsWith(wanted) || beginsWithInitials(label, wanted);
  const fitting = options.filter(({ label }) => matchesWord(label, wanted));
  return [...fitting.filter(beginsSo), ...fitting.filter((option) => !beginsSo(option))].slice(
    0,
    most,
  );
}
