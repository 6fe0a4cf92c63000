import { BESIDE_HELD_WORDS, HELD_WORDS } from '../words/held-words.ts';
import { saysLittle } from './asked-label.ts';
import { readLabel } from './label-text.ts';

/**
 * Whether boxes behind a label are ticked for what was held: 已开展形式, 进入的领域, or none at all. 单位类型,
 * 薄弱领域 and 拟开展形式 ask something else with the same boxes.
 */
export function asksHeld(printed: string): boolean {
  const core = readLabel(printed).core.replace(/(?:可?多选)?[)）]?$/u, '');
  if (core === '' || saysLittle(core)) return true;
  const parts = core.match(WORDS) ?? [];
  const isWhole = parts.join('') === core;
  return isWhole && parts.some((word) => !BESIDE_HELD_WORDS.includes(word));
}

const WORDS = new RegExp(
  [...HELD_WORDS, ...BESIDE_HELD_WORDS].toSorted((a, b) => b.length - a.length).join('|'),
  'gu',
);
