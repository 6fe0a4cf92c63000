import { PILOT_STATUS_LABELS } from '../domain/pilot.ts';
import { PUBLICITY_FORM_LABELS } from '../domain/publicity-form.ts';
import { SETTING_LABELS } from '../domain/setting.ts';
import { WORK_TYPE_LABELS } from '../domain/work.ts';
import type { ChoiceWords } from '../words/choice-words.ts';
import { PILOT_STATUS_WORDS } from '../words/pilot-statuses.ts';
import { FORM_WORDS } from '../words/publicity-forms.ts';
import { SETTING_WORDS } from '../words/settings.ts';
import { WORK_TYPE_WORDS } from '../words/work-types.ts';
import { foldLabel, readLabel } from './label-text.ts';

/**
 * Whether a tick box with this word is to be ticked for a value such as 企业、社区 or 短视频. The
 * nearest of the options is; one sort of the value only where no other option comes near it.
 */
export function choiceFits(value: string, option: string, options: readonly string[]): boolean {
  const chosen = value.split('、').filter((one) => one !== '');
  const fits = chosen.some((one) => {
    const near = nearness(one, option);
    const others = options.map((other) => nearness(one, other)).filter((other) => other >= near);
    return near > 0 && others.every((other) => other === near) && (near > 1 || others.length < 2);
  });
  if (fits || !/^(?:其他|其它)/u.test(readLabel(option).core)) return fits;
  return chosen.some((one) => options.every((other) => nearness(one, other) === 0));
}

/** Whether a word names one of the ledger's closed lists, in whatever words. */
export function isChoiceWord(word: string): boolean {
  return word !== '' && LABELS.some((label) => nearness(label, word) > 0);
}

/** 4 the very word, 3 the term in other words, 2 a synonym, 1 one sort of it, 0 something else. */
function nearness(value: string, option: string): number {
  const printed = readLabel(option).core;
  const folded = foldLabel(value);
  const bare = printed.replace(/^(?:走进|进)/u, '').replace(/类$/u, '');
  if (folded === printed || folded === bare) return 4;
  const of = CHOICES.get(folded);
  if (!of) return 0;
  const has = (words: readonly string[]) => words.includes(printed) || words.includes(bare);
  if (has(of.own)) return 3;
  if (has(of.alike)) return 2;
  return has(of.sorts) ? 1 : 0;
}

const CHOICES: ReadonlyMap<string, ChoiceWords<string>> = new Map([
  ...byLabel(PILOT_STATUS_LABELS, PILOT_STATUS_WORDS),
  ...byLabel(PUBLICITY_FORM_LABELS, FORM_WORDS),
  ...byLabel(SETTING_LABELS, SETTING_WORDS),
  ...byLabel(WORK_TYPE_LABELS, WORK_TYPE_WORDS),
]);

const LABELS = [...CHOICES.keys()];

function byLabel<T extends string>(
  labels: Readonly<Record<T, string>>,
  table: readonly ChoiceWords<T>[],
): [string, ChoiceWords<string>][] {
  return table.map((entry) => [foldLabel(labels[entry.value]), entry]);
}
