import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';
import { WORK_TYPE_LABELS, WORK_TYPES } from '../domain/work.ts';
import { FORM_WORDS, SETTING_WORDS, WORK_TYPE_WORDS } from './dimension-words.ts';
import { foldText, readLabel } from './label-text.ts';

/** Whether a tick box with this word is to be ticked for a value such as 企业、社区 or 短视频. */
export function choiceFits(value: string, option: string, options: readonly string[]): boolean {
  const chosen = value.split('、').filter((one) => one !== '');
  if (chosen.some((one) => sameThing(one, option))) return true;
  if (!/^(?:其他|其它)/u.test(readLabel(option).core)) return false;
  return chosen.some((one) => !options.some((other) => sameThing(one, other)));
}

const WORDS: [string, readonly string[]][] = [
  ...SETTINGS.map((id): [string, readonly string[]] => [SETTING_LABELS[id], SETTING_WORDS[id]]),
  ...PUBLICITY_FORMS.map((id): [string, readonly string[]] => [
    PUBLICITY_FORM_LABELS[id],
    FORM_WORDS[id],
  ]),
  ...WORK_TYPES.map((id): [string, readonly string[]] => [
    WORK_TYPE_LABELS[id],
    WORK_TYPE_WORDS[id],
  ]),
];

function sameThing(value: string, option: string): boolean {
  const word = readLabel(option).core;
  if (foldText(value) === word) return true;
  return WORDS.some(
    ([label, words]) => label === value && words.some((one) => foldText(one) === word),
  );
}
