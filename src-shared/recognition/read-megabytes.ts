import { foldText } from './fold-text.ts';
import { BLANK, guessed, type Reading, refused, understood } from './reading.ts';

const UNITS: Readonly<Record<string, number>> = { k: 0.001, g: 1000 };

/** A size in MB, thousands as mailboxes count: 20, 20MB, 2.5 M, 1G. */
export function readMegabytes(text: string): Reading<number> {
  const folded = foldText(text).replace(/(?<=\d)。(?=\d)/gu, '.');
  if (folded === '') return BLANK;
  const match = /^(\d+(?:\.\d+)?)(?:([kmg])b?|兆)?$/u.exec(folded);
  if (!match) return refused('看不出是多少 MB');
  const factor = UNITS[match[2] ?? ''];
  const value = Number(match[1]) * (factor ?? 1);
  if (value < 0.1 || value > 10_000) return refused('应在 0.1 至 10000 MB 之间');
  return factor === undefined ? understood(value) : guessed(value, '已换算');
}
