import { PILOT_STATUS_LABELS } from '../domain/pilot.ts';
import { PUBLICITY_FORM_LABELS } from '../domain/publicity-form.ts';
import { SETTING_LABELS } from '../domain/setting.ts';
import { WORK_TYPE_LABELS } from '../domain/work.ts';
import { ANSWER_WORDS, ANSWERS } from '../words/answers.ts';
import type { ChoiceWords } from '../words/choice-words.ts';
import { PILOT_STATUS_WORDS } from '../words/pilot-statuses.ts';
import { FORM_WORDS } from '../words/publicity-forms.ts';
import { SETTING_WORDS } from '../words/settings.ts';
import { WORK_TYPE_WORDS } from '../words/work-types.ts';
import { foldLabel, readLabel } from './label-text.ts';
import { wordsTogether } from './words-together.ts';

/** What the options of one question make of a value. */
export interface Choice {
  /** The chosen options, each with the word of the value that it stands for. */
  chosen: ReadonlyMap<string, { word: string; isOther: boolean }>;
  /** Words of the value that none of the options means, or more than one. */
  left: readonly string[];
}

/**
 * The options that mean a value such as 企业、社区 or 短视频: for each of its words the nearest, and
 * none where two are as near. 其他 is chosen for what is 其他 in the ledger, never for want of a word.
 */
export function choose(value: string, offered: readonly string[]): Choice {
  const chosen = new Map<string, { word: string; isOther: boolean }>();
  const left: string[] = [];
  const options = [...new Set(offered)];
  for (const word of value.split('、').filter((one) => one !== '')) {
    const near = options.map((option) => ({ option, rank: nearness(word, option) }));
    const best = Math.max(0, ...near.map(({ rank }) => rank));
    const fitting = near.filter(({ rank }) => rank === best);
    const [only] = fitting;
    const isDoubtful = best === SORT && !eachIsItsOwn(word, options);
    if (!only || best === 0 || fitting.length > 1 || isDoubtful) left.push(word);
    else {
      const before = chosen.get(only.option);
      const both = before ? `${before.word}、${word}` : word;
      chosen.set(only.option, { word: both, isOther: best < OWN || before?.isOther === true });
    }
  }
  return { chosen, left };
}

/** Whether a tick box with this word is to be ticked for a value. */
export function choiceFits(value: string, option: string, options: readonly string[]): boolean {
  return choose(value, options).chosen.has(option);
}

/** Whether a word names one of the ledger's closed lists, in whatever words. */
export function isChoiceWord(word: string): boolean {
  return word !== '' && LABELS.some((label) => nearness(label, word) > 0);
}

/** The closed list that two of the words at least, and half of them, belong to. */
export function closedListOf(words: readonly string[]): ClosedList | null {
  const counts = (Object.keys(LISTS) as ClosedList[]).map((list) => {
    const known = words.filter((word) => LISTS[list].some(([label]) => nearness(label, word) > 0));
    return { list, count: known.length };
  });
  const [best] = counts.toSorted((a, b) => b.count - a.count);
  return best && best.count >= 2 && best.count * 2 >= words.length ? best.list : null;
}

/** The values of a closed list that the words name: 电视 and 报纸 are both 媒体宣传. */
export function valuesMeant(list: ClosedList, words: readonly string[]): string[] {
  const labels = LISTS[list].map(([label]) => label);
  return labels.filter((label) => words.some((word) => nearness(label, word) > 0));
}

/** The very word; the term in other words; a synonym; several words for it; for others as well. */
const [SAME, OWN, ALIKE, JOINED, SHARED, SORT] = [6, 5, 4, 3, 2, 1];

function nearness(value: string, option: string): number {
  const { core, hints } = readLabel(option);
  const printed = bare(core);
  const folded = foldLabel(value);
  if (folded === core || bare(folded) === printed) return SAME;
  const of = CHOICES.get(folded);
  if (!of) return 0;
  const has = (words: readonly string[]) => words.includes(core) || words.includes(printed);
  if (has(of.words.own)) return OWN;
  if (has(of.words.alike) || has(of.words.alone)) return ALIKE;
  const together = wordsTogether(bare(core + hints.join('')), of.table);
  if (together?.has(of.words.value)) return together.size === 1 ? JOINED : SHARED;
  return has(of.words.sorts) ? SORT : 0;
}

/** 厂矿、村组、校园: each option means another of the ledger's values, and none is left for the rest. */
function eachIsItsOwn(value: string, options: readonly string[]): boolean {
  const table = CHOICES.get(foldLabel(value))?.table ?? [];
  const labels = LABELS.filter((label) => CHOICES.get(label)?.table === table);
  const meant = options.map((option) => labels.filter((label) => nearness(label, option) > 0));
  const isOne = meant.every(([label, ...more]) => label !== undefined && more.length === 0);
  const hasRest = options.some((option) => /^其[他它]/u.test(readLabel(option).core));
  return isOne && !hasRest && new Set(meant.flat()).size === meant.length;
}

/** 进企业, 短视频类, 视频作品 and 2024年 without what says nothing. */
function bare(word: string): string {
  return word.replace(/^(?:走进|进)(?=.)/u, '').replace(/(?<=.)(?:类作品|作品|类|年度?)$/u, '');
}

interface Listed {
  words: ChoiceWords<string>;
  table: readonly ChoiceWords<string>[];
}

const LISTS = {
  statuses: byLabel(PILOT_STATUS_LABELS, PILOT_STATUS_WORDS),
  forms: byLabel(PUBLICITY_FORM_LABELS, FORM_WORDS),
  settings: byLabel(SETTING_LABELS, SETTING_WORDS),
  types: byLabel(WORK_TYPE_LABELS, WORK_TYPE_WORDS),
  answers: byLabel(ANSWERS, ANSWER_WORDS),
};
export type ClosedList = keyof typeof LISTS;

const CHOICES: ReadonlyMap<string, Listed> = new Map(Object.values(LISTS).flat());

/** 是 and 否 answer for themselves; they name nothing of the ledger. */
const LABELS = [...CHOICES]
  .filter(([, { table }]) => table !== ANSWER_WORDS)
  .map(([label]) => label);

function byLabel<T extends string>(
  labels: Readonly<Record<T, string>>,
  table: readonly ChoiceWords<T>[],
): [string, Listed][] {
  return table.map((words) => [foldLabel(labels[words.value]), { words, table }]);
}
