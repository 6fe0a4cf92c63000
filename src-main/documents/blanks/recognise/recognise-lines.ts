import { isAnswerMark } from '#shared/blanks/asked-label.ts';
import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';
import { isOpinion } from '#shared/blanks/match-label.ts';
import { type Dimensions, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { ENDS_OF } from '#shared/blanks/split-period.ts';
import { isStampHint } from '#shared/blanks/stamp.ts';
import {
  fieldOfWhom,
  isSharedPhone,
  particularOf,
  subjectOf,
  type Whom,
} from '#shared/blanks/whose.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import type { BlankLine } from '../../../office/form/blank-model.ts';
import { choiceWhat } from './choice-what.ts';
import { countBehind } from './count-of-named.ts';
import { dimensionWhat } from './dimension-field.ts';
import { isLeftToOthers } from './filled-by.ts';
import type { Findings } from './findings.ts';
import { meaningInGroup, penWhat } from './label-meaning.ts';
import { type Gap, readGaps } from './line-gaps.ts';
import { namedBehind } from './named-behind.ts';
import { partNamed } from './named-part.ts';
import { isDayOfSending, isForSigner, isOfJudges, SIGNED_ON, type Signed } from './opinions.ts';
import { optionsIn } from './option-lines.ts';
import {
  type About,
  endsSentence,
  headOf,
  namesOfCounted,
  namesPart,
  type Sentence,
  sentenceMeaning,
} from './sentences.ts';
import { doubted, type What } from './what.ts';
import { told } from './whose.ts';

export interface LineContext {
  /** Meaning of dates that no words stand before: the day of filling, or the pen. */
  loneDate: 'filledOn' | 'pen';
  /** Over the form's table: 单位（盖章） asks for the name, too. */
  isHead?: boolean;
  /** What the label beside a cell says of the numbers in it; `unclear` where it is not understood. */
  about?: Dimensions | 'unclear';
  /** The label beside its cell. */
  group?: string;
  /** Of whom the lines before it in its cell tell. */
  subject?: Whom | null;
  /** What of it is left to those who sign. */
  signed?: Signed;
  /** A table stands right under it. */
  isOverTable?: boolean;
  /** The question over it, where it is an answer. */
  asked?: string | null;
}

/** Fills in what a line says by itself. True when its last words were for the pen. */
export function recogniseLine(line: BlankLine, findings: Findings, context: LineContext): boolean {
  const gaps = gapsAsked(line, findings, context.asked ?? null);
  let penBefore = context.loneDate === 'pen';
  const base = aboutLine(line.text, context.about);
  const hasDay = gaps.some(({ label }) => isDayOfFilling(label, findings));
  const isShared = isSharedPhone(gaps.map(({ label }) => label));
  let carried: About = base;
  let counted: About = base;
  // Whether a unit alone may go on about it: not after a number that is not understood.
  let goesOn = true;
  let subject = context.subject ?? null;
  let signed = context.signed ?? null;
  let isAmongSigners = true;
  for (let index = 0; index < gaps.length; index += 1) {
    const gap = gaps[index];
    if (!gap) break;
    const next = gaps[index + 1];
    if (next && isRange(gap, next, line.text) && isAskedWhole(gap, findings)) {
      addRange(line, gap, next, findings);
      index += 1;
      continue;
    }
    if (gap.open && context.isOverTable && LISTED_BELOW.test(gap.label)) continue;
    if (signed === 'all') {
      findings.add(line, gap.spots, penWhat(gap.label));
      continue;
    }
    if (gap.shape === 'date' && addNameBefore(line, gap, findings, penBefore)) continue;
    const sentence: Sentence | null =
      findings.kind === 'statistics'
        ? sentenceMeaning(summed(gap, findings), { carried, base, goesOn })
        : null;
    if (sentence || gap.shape !== 'date') goesOn = sentence !== null;
    const before = carried;
    if (sentence) carried = sentence.about;
    else if (gap.shape === 'choice') carried = aboutChoice(gap, findings) ?? base;
    else if (namesPart(gap)) carried = 'unclear';
    else if (endsSentence(gap.before)) carried = base;
    if (sentence ? !sentence.isShare : carried !== before) counted = carried;
    const read =
      wholeOf(sentence, gap, findings) ??
      namesOfCounted(gap, counted) ??
      (context.isHead && hasDay ? stampedUnit(gap) : null) ??
      inGroup(gapMeaning(gap, line.text, findings, penBefore), gap, line.text, context, findings);
    const isUnclear = sentence && context.about === 'unclear';
    const said = isUnclear ? doubted(read, '左边的栏目没有认出') : read;
    const named = gaps[index - 1]?.label ?? '';
    const what = named === '' ? said : countBehind(named, gap.label, said, findings);
    const particular = particularOf(gap.label);
    const isSent = what.field === 'filledOn' && isDayOfSending(gap.label);
    if (isSent && index > 0 && isAmongSigners) Object.assign(what, doubted(what, SIGNED_ON));
    isAmongSigners &&= what.field === 'pen';
    if (penBefore && particular === 'date' && what.field === 'filledOn') what.field = 'pen';
    else if (subject && particular && !(particular === 'phone' && isShared)) {
      Object.assign(what, told(what, subject, fieldOfWhom(subject, particular, findings.kind)));
    }
    if (particular === null || particular === 'person') subject = subjectOf(gap.label);
    if (signed !== null && isForSigner(gap, what)) what.field = 'pen';
    if (isOpinion(gap.label) || isOfJudges(gap.label)) signed = 'signers';
    findings.add(line, gap.spots, what);
    if (what.field === 'pen') penBefore = true;
    else if (gap.shape !== 'date') penBefore = false;
  }
  return penBefore && gaps.length > 0;
}

/** 名单如下： over the list itself. */
const LISTED_BELOW = /(?:如下|见下表|下表)$/u;

/** 答：____ is asked for by the question over it, in the same line's text or before it. */
function gapsAsked(line: BlankLine, { isKnown }: Findings, asked: string | null): Gap[] {
  return readGaps(line.text, isKnown, line.prompts).map((gap) => {
    if (!isAnswerMark(foldLabel(gap.label))) return gap;
    const over = line.text.slice(0, gap.from).trim().split('\n').slice(0, -1);
    const question = over.findLast((text) => text.trim() !== '') ?? asked;
    return question === null ? gap : { ...gap, label: question.trim(), before: question };
  });
}

/** 以上合计____场次 under all five settings is the whole; under some of them only theirs. */
function summed(gap: Gap, { toldSettings }: Findings): Gap {
  const isAll = SETTINGS.every((setting) => toldSettings.has(setting));
  return isAll ? { ...gap, before: gap.before.replace(SUM_ABOVE, '') } : gap;
}

const SUM_ABOVE = /^\s{0,9}(?:以上|上述)(?:五(?:项|类|个方面))?(?=合计|共计|总计|累计|共)/u;

/** 线上宣传覆盖____人次 by its parts counts people of the media; by the whole label it is known. */
function wholeOf(sentence: Sentence | null, { label }: Gap, findings: Findings): What | null {
  const what = sentence?.what ?? null;
  const meaning = findings.match(label);
  const isKnown = meaning.type === 'field' && BESIDE_ACTIVITIES.test(meaning.field);
  return isKnown ? null : what;
}

const BESIDE_ACTIVITIES = /^(?:banners|onlineReach)$/u;

/** Where a label says too little by itself, that of its cell may say more. */
function inGroup(
  own: What,
  gap: Gap,
  text: string,
  { group }: LineContext,
  findings: Findings,
): What {
  const isClear = own.field === 'pen' || (own.field !== null && own.confidence >= FILL_CONFIDENCE);
  if (group === undefined || isClear || gap.shape === 'choice') return own;
  const what = meaningInGroup(group, gap.label, findings);
  return what?.field ? shaped(gap, { ...what, field: what.field }, text) : own;
}

/** 是否开展安全宣讲：□是 □否，共____场: of what the choice was about. */
function aboutChoice({ label }: Gap, findings: Findings): About | null {
  if (label === '' || findings.isKnown(label)) return null;
  return partNamed(label.replace(/是否|有无/u, ''));
}

/** The head of a line says it, else the label beside its cell. */
function aboutLine(text: string, beside: About = {}): About {
  const head = headOf(text);
  if (head === 'unclear') return head;
  return beside === 'unclear' ? head : { ...beside, ...head };
}

/** 报送单位（盖章）                年  月  日: the name belongs in the wide room before the date. */
function addNameBefore(line: BlankLine, gap: Gap, findings: Findings, penBefore: boolean): boolean {
  const meaning = findings.match(gap.label);
  const lead = /^[ \t\u3000]*/u.exec(line.text.slice(gap.from))?.[0].length ?? 0;
  if (meaning.type !== 'field' || meaning.field !== 'unit.name' || lead < 8) return false;
  const { label } = gap;
  findings.add(line, [{ from: gap.from, to: gap.from, newLine: false }], { ...meaning, label });
  const spots = gap.spots.map((spot) =>
    spot.from === gap.from ? { ...spot, from: gap.from + lead, to: gap.from + lead } : spot,
  );
  findings.add(line, spots, {
    label: '年月日',
    field: penBefore ? 'pen' : 'filledOn',
    confidence: 0.8,
    reason: '与单位同一行的年月日',
  });
  return true;
}

function isDayOfFilling(label: string, findings: Findings): boolean {
  const meaning = findings.match(label);
  return meaning.type === 'field' && meaning.field === 'filledOn';
}

/** 单位（盖章） beside the day of filling, over a table: to be printed, and stamped over. */
function stampedUnit({ label }: Gap): What | null {
  const { core, hints } = readLabel(label);
  if (core !== '单位' || !hints.some(isStampHint)) return null;
  return { label, field: 'unit.name', confidence: 0.85, reason: '表上方的单位，盖章盖在名称上' };
}

const DATE_FIELD =
  /^(?:filledOn|case\.from|case\.to|work\.createdOn|work\.publishedOn|period\.from|period\.to|.*\.\d+\.(?:chosenOn|date|createdOn|publishedOn))$/u;

/** What a gap asks for, by the words before it and by its own shape. */
function gapMeaning(gap: Gap, text: string, findings: Findings, penBefore: boolean): What {
  const label = gap.label;
  const meaning = findings.match(label);
  if (meaning.type === 'pen')
    return { label, field: 'pen', confidence: 0.95, reason: meaning.reason };
  if (isLeftToOthers(label))
    return { label, field: 'pen', confidence: 0.95, reason: '写明不由填报单位填写' };
  if (gap.shape === 'choice') {
    const own = meaning.type === 'field' ? { ...meaning, label } : unknownWhat(label);
    return choiceWhat(findings.kind, own, optionsIn(gap.spots));
  }
  if (meaning.type === 'field') return shaped(gap, { ...meaning, label }, text);
  if (gap.shape === 'year' && isPeriodYear(gap, text)) {
    return { label: label || '年度', field: 'period.year', confidence: 0.88, reason: '年份空格' };
  }
  if (gap.shape === 'half') {
    return {
      label: label || '半年',
      field: 'period.half',
      confidence: 0.88,
      reason: '上下半年空格',
    };
  }
  const behind = gap.shape === 'year' ? null : namedBehind(gap, text, findings);
  if (behind) return shaped(gap, behind, text);
  const loneLabel = label.replace(/[\s\u3000()（）]/gu, '');
  if (gap.shape === 'date' && loneLabel === '') {
    return penBefore
      ? { label: '年月日', field: 'pen', confidence: 0.85, reason: '签字盖章处的日期，留给手写' }
      : { label: '年月日', field: 'filledOn', confidence: 0.8, reason: '单独的年月日' };
  }
  if (findings.kind === 'statistics' && gap.shape !== 'date') {
    const reason = `标签“${label}”`;
    const what = dimensionWhat(parseDimensions(label), { label, confidence: 0.85, reason });
    if (what) return what;
  }
  return unknownWhat(label);
}

function unknownWhat(label: string): What {
  return { label, field: null, confidence: 0, reason: '没有认出' };
}

/** A date place wants a date; what does not fit is only a guess. */
export function shaped(
  gap: Pick<Gap, 'shape' | 'unit'>,
  named: What & { field: string },
  text: string,
): What {
  const isCount = /^(?:个|件|篇|家)/u.test(gap.unit);
  const field = isCount
    ? named.field.replace(/^(pilots|works|cases)\.text$/u, '$1.count')
    : named.field;
  const what = { ...named, field };
  const isDate = DATE_FIELD.test(what.field);
  if (gap.shape === 'date' && !isDate) return doubted(what, '这里要写年月日，台账里的不是日期');
  if (gap.shape === 'year') {
    if (/^period\.(?:year|half|text)$/u.test(what.field)) {
      return { ...what, field: 'period.year' };
    }
    return isDate ? what : doubted(what, '这里要写年份，台账里的不是年份');
  }
  if (gap.shape === 'half') return { ...what, field: 'period.half' };
  if (what.field.endsWith('.duration') && /[分时].{0,20}秒/u.test(text))
    return doubted(what, '分和秒各有各的空格，台账里的时长是连着写的');
  if (gap.unit !== '' && /万/u.test(text)) return doubted(what, '这一行按“万”计数');
  return what;
}

function isPeriodYear(gap: Gap, text: string): boolean {
  const behind = text.slice(gap.to + 1);
  return (
    /^(?:度|上半年|下半年|全年|安全|[(（]|[_\s]*半年|[\s□○☐]*[上下]半年)/u.test(behind) ||
    /统计表|报送表|情况表|报表/u.test(text)
  );
}

/** A range of days is one even where its label is not known; other rooms around 至 may be anything. */
function isAskedWhole(first: Gap, findings: Findings): boolean {
  const meaning = findings.match(rangeLabel(first));
  return first.shape === 'date' || (meaning.type === 'field' && meaning.field in ENDS_OF);
}

function rangeLabel({ label }: Gap): string {
  return label.replace(/^(.*?)[:：]?\s*[自从由]$/u, '$1');
}

/** 自____年__月__日至____年__月__日, ____至____ */
function isRange(first: Gap, second: Gap, text: string): boolean {
  const shapes = [first.shape, second.shape];
  if (!shapes.every((shape) => shape === 'date' || shape === 'text')) return false;
  return /^\s*(?:起\s?[，,]?\s?)?(?:至|到|[-—–~～]+)\s*$/u.test(text.slice(first.to, second.from));
}

/** 现将我单位____年__月__日至…: no label of its own, so that the time is the report's. */
const OF_US =
  /^(?:现?将)?(?:[我本](?:单位|部门|镇|乡|街道|局|公司|集团|校|院|村|社区|中心))?[自从在]?$/u;

/** 于____年__月至____年__月实施 */
const CARRIED_OUT = /^(?:期间)?(?:组织)?(?:实施|开展|推进)/u;

function addRange(line: BlankLine, first: Gap, second: Gap, findings: Findings): void {
  const meaning = findings.match(rangeLabel(first));
  const label = rangeLabel(first);
  const isBare = findings.kind === 'statistics' && OF_US.test(readLabel(label).core);
  const bare = isBare && first.shape === 'date' ? 'period.text' : null;
  const told = findings.kind === 'case' && CARRIED_OUT.test(line.text.slice(second.to));
  const field = meaning.type === 'field' ? meaning.field : told ? 'case.period' : bare;
  const ends = field === null ? undefined : ENDS_OF[field];
  if (ends) {
    const sure = { label, confidence: 0.92 };
    findings.add(line, first.spots, { ...sure, field: ends[0], reason: '起始日期' });
    findings.add(line, second.spots, { ...sure, field: ends[1], reason: '截止日期' });
  } else {
    findings.add(line, [...first.spots], { label, field: null, confidence: 0, reason: '没有认出' });
  }
}
