import { saysLittle } from '#shared/blanks/asked-label.ts';
import { type ClosedList, closedListOf, isChoiceWord, valuesMeant } from '#shared/blanks/choice.ts';
import { asksHeld } from '#shared/blanks/held-label.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { doubted, type What } from './what.ts';

/** What tick boxes ask for, by their label and by their words. */
export function choiceWhat(kind: FormKind, what: What, options: readonly string[]): What {
  const { field } = what;
  if (field === 'pen') return what;
  if (field === null && options.length > 1 && options.every(isHalfYear)) {
    return { ...what, field: 'period.half', confidence: 0.88, reason: '选项是上下半年' };
  }
  if (field !== null && field.startsWith('period.')) return periodWhat(what, options);
  if (field !== null && CHOICE_FIELD.test(field)) return listedWhat(what, options);
  if (kind === 'statistics' && (field === null || /^(?:pilots|held)\./u.test(field))) {
    const own = heldWhat(what, options);
    if (own) return own;
  }
  if (field === null) return ownWhat(kind, what, options);
  return doubted(what, '是勾选框，台账里没有对应的选项');
}

/** 属于：□视频 □图文…, 面向：□企业 □农村…: a label that says too little by itself, and boxes of one list. */
function ownWhat(kind: FormKind, what: What, options: readonly string[]): What {
  const own = OWN_CHOICES[kind][closedListOf(options) ?? 'answers'];
  const isAll = options.length > 2 && options.every((one) => isChoiceWord(readLabel(one).core));
  if (own === undefined || !isAll || !saysLittle(readLabel(what.label).core)) return what;
  return { ...what, field: own, confidence: 0.85, reason: '选项是台账里的词' };
}

const OWN_CHOICES: Record<FormKind, Partial<Record<ClosedList, string>>> = {
  statistics: {},
  work: { types: 'work.type', settings: 'work.settings' },
  case: { forms: 'case.form', settings: 'case.setting' },
};

function isHalfYear(option: string): boolean {
  return /^(?:\d{4}年)?[上下]半年$/u.test(readLabel(option).core);
}

/** Fields whose value is one or several words of a closed list. */
export const CHOICE_FIELD =
  /^(?:work\.(?:type|settings)|case\.(?:setting|form)|period\.half|pilots\.\d+\.(?:kind|status)|works\.\d+\.(?:type|settings)|cases\.\d+\.(?:setting|form))$/u;

/** 个人 and 团队 under 参赛类型 are no types of works: nothing that could be ticked. */
function listedWhat(what: What, options: readonly string[]): What {
  if (options.length === 0 || options.some((option) => isChoiceWord(readLabel(option).core)))
    return what;
  return { ...what, field: null, confidence: 0, reason: '选项里没有台账的词' };
}

/** 上半年 or 2024年, whichever the boxes stand for. */
function periodWhat(what: What, options: readonly string[]): What {
  const cores = options.map((option) => readLabel(option).core);
  if (cores.every((core) => /^(?:20)?\d{2}年?度?$/u.test(core))) {
    return { ...what, field: 'period.year' };
  }
  const isHalf = cores.some((core) => /[上下]半年/u.test(core));
  if (isHalf) return { ...what, field: 'period.half' };
  return doubted(what, '选项不是上下半年，也不是年度');
}

/** On a statistics form boxes before forms or settings ask which of them there were. */
function heldWhat(what: What, options: readonly string[]): What | null {
  const list = closedListOf(options);
  if (list !== 'forms' && list !== 'settings') return null;
  const isPilots = list === 'settings' && /试点|典型/u.test(what.label);
  const held: What = {
    ...what,
    field: isPilots ? 'held.pilots' : `held.${list}`,
    confidence: 0.85,
    reason: isPilots ? '有试点的场所' : '选项是宣传形式或场所，有活动的都勾',
  };
  const isOfOne = valuesMeant(list, options).length < 2;
  return isOfOne || !asksHeld(what.label) ? doubted(held, '问的不一定是开展过的') : held;
}
