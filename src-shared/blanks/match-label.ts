import type { FormKind } from '../notice/notice.ts';
import { isAsking, labelOfQuestion, saysLittle } from './asked-label.ts';
import { composedFields } from './compose-label.ts';
import type { FieldId } from './field-names.ts';
import { type FormLabel, formLabels, oneJoiner } from './form-labels.ts';
import { type LabelText, readLabel, spokenLabel } from './label-text.ts';
import { isStampHint, isStampLabel } from './stamp.ts';
import { unitLabel } from './unit-label.ts';

/** The clerk's own labels, by field. */
export type Synonyms = Record<FieldId, readonly string[]>;

export type LabelMeaning =
  | {
      type: 'field';
      field: FieldId;
      confidence: number;
      reason: string;
      doubt?: string;
      /** What it may mean as well. */
      runnerUp?: FieldId;
    }
  /** Signature, stamp or opinion: the place stays empty for the pen. */
  | { type: 'pen'; reason: string }
  | { type: 'unknown' };

export type LabelMatcher = (printed: string) => LabelMeaning;

/** Looks labels up in the words of one form kind, the clerk's own additions first; then by what a question is after. */
export function labelMatcher(kind: FormKind, additions: Synonyms = {}): LabelMatcher {
  const match = printedMatcher(kind, additions);
  if (kind === 'statistics') return match;
  return (printed) => {
    const meaning = match(printed);
    return meaning.type === 'unknown' ? matchSpoken(printed, match) : meaning;
  };
}

/** 属于“五进”中的哪一类？, 工作背景。为什么要做：a label or a question, and behind it no more than how to answer. */
function matchSpoken(printed: string, match: LabelMatcher): LabelMeaning {
  const { core, hints } = spokenLabel(printed.slice(0, LONGEST_SPOKEN));
  const [head = '', ...rest] = core.replace(/^(?:问|q\d{0,2})[:.、]/u, '').split(CLAUSES);
  const isOther = hints.some((hint) => /万|亿|千元|%|签/u.test(hint) || isStampHint(hint));
  if (isOther) return { type: 'unknown' };
  const meaning = matchClause(head, hints, match);
  const isAnswered = rest.every((clause) => {
    const other = matchClause(clause, [], match);
    return other.type === 'field' && meaning.type === 'field'
      ? other.field === meaning.field
      : GUIDES.test(clause);
  });
  if (meaning.type !== 'field' || !isAnswered) return { type: 'unknown' };
  return { ...meaning, confidence: Math.min(meaning.confidence, 0.85) };
}

const LONGEST_SPOKEN = 120;
const CLAUSES = /[?。;!,]|—+/u;
const GUIDES =
  /^(?:[写说用请分不限与注按可须需应要有如含附最简勿别]|包括|尽量|重点|突出|结合|围绕|前后|$)|什么|[怎哪谁何]|是否|多少/u;

/** Of a question the words in brackets say best what it is after: 谁做的（作者）. */
function matchClause(clause: string, hints: readonly string[], match: LabelMatcher): LabelMeaning {
  if (clause === '') return { type: 'unknown' };
  const named = isAsking(clause) ? hints.map((hint) => match(hint.split(CLAUSES)[0] ?? '')) : [];
  const sure = named.find((each) => each.type === 'field' && each.confidence > 0.9);
  if (sure) return sure;
  const own = match(clause);
  const question = saysLittle(clause) ? (hints[0] ?? '') : clause;
  const asked = own.type === 'unknown' ? labelOfQuestion(question) : null;
  return asked === null ? own : match(asked);
}

/** 报送截止时间, 投稿邮箱, 发布审核人: when and where to send, and who looks it through elsewhere. */
const OF_THE_OFFICE =
  /^(?:报送|上报|申报|填报|投稿|征集|报名|收件|回收|接收|反馈)(?:材料)?(?:截止|时限|期限)|^(?:报送|投稿|收件|回收|接收|征集|寄送)(?:材料)?(?:邮箱|信箱|地址)|^(?:内容|发布|信息|播出|稿件|保密)(?:发布)?审[核查读]人?员?$/u;

function printedMatcher(kind: FormKind, additions: Synonyms): LabelMatcher {
  const own = new Map(
    Object.entries(additions).flatMap(([field, labels]) =>
      labels.map((label): [string, FieldId] => [readLabel(label).core, field]),
    ),
  );
  const known = formLabels(kind);
  return (printed) => {
    const label = readLabel(printed);
    const { core, hints } = label;
    const ownField = own.get(core);
    if (ownField) {
      return { type: 'field', field: ownField, confidence: 1, reason: '与自己添加的说法一致' };
    }
    const stamped = hints.some(isStampHint);
    if (isForPen(label, stamped)) return { type: 'pen', reason: '签字、盖章或意见栏，留给手写' };
    if (hints.some((hint) => /万|亿|千元|%/u.test(hint)) || OF_THE_OFFICE.test(core))
      return { type: 'unknown' };
    const withPhone = hints.some((hint) =>
      /^(?:及|和|、)?(?:联系)?(?:电话|方式|手机)$/u.test(hint),
    );
    const joint = `${core}及电话`;
    for (const [text, loss] of variants(withPhone && known.has(joint) ? joint : core, kind)) {
      const found = known.get(oneJoiner(text));
      if (!found) continue;
      const field = hints.some(asksHalf) ? halfOf(found.field) : found.field;
      if (stamped && field !== 'unit.name') continue;
      if (ADDED.test(core) && !ADDED.test(text) && !IN_WORDS.test(field)) continue;
      if (loss > 0 && /^unit\.(?!name)/u.test(field) && !core.startsWith(text)) continue;
      const confidence = Math.round((0.98 - loss - found.loss) * 100) / 100;
      const reason = loss === 0 ? `标签“${text}”` : `标签含“${text}”`;
      return { type: 'field', field, confidence, reason };
    }
    const reason = `标签“${core}”`;
    const twice = stamped ? undefined : saidTwice(core, known, kind);
    if (twice) return { type: 'field', field: twice, confidence: 0.9, reason };
    const ownUnit = unitLabel(label);
    if (ownUnit && !(stamped && ownUnit !== 'unit.name'))
      return { type: 'field', field: ownUnit, confidence: 0.9, reason };
    const [field, runnerUp, ...more] = stamped ? [] : composedFields(core, kind);
    if (field && !runnerUp) return { type: 'field', field, confidence: 0.85, reason };
    if (field && runnerUp && more.length === 0) {
      return { type: 'field', field, runnerUp, confidence: 0.4, reason, doubt: '一栏里问了两样' };
    }
    return { type: 'unknown' };
  };
}

/** 作者简介, 单位情况, 横幅内容 ask to tell of it, and only what is told itself is asked for so. */
const ADDED = /(?:简述|概述|情况|说明|简介|内容|描述|介绍|信息)$/u;
const IN_WORDS =
  /^(?:practice|plan|(?:pilots|works|cases)\.text|work\.(?:introduction|originality|authorisation|originalityAuthorisation|sources|published)|case\.(?:body|background|practice|results|promotion|summary|innovation|evidenceList))$|\.remarks$/u;

/** 片长/时长, 作品链接或网盘地址: one thing in two words. */
function saidTwice(
  core: string,
  known: ReadonlyMap<string, FormLabel>,
  kind: FormKind,
): FieldId | undefined {
  const fields = core.split(/[/或]/u).map((word) => {
    const whole = known.get(oneJoiner(word));
    if (whole) return whole.loss === 0 ? whole.field : undefined;
    const [field, ...others] = composedFields(word, kind);
    return others.length === 0 ? field : undefined;
  });
  const [first, ...others] = fields;
  return others.length > 0 && others.every((field) => field === first) ? first : undefined;
}

/** 报告期（上半年/下半年） asks which half, and no more. */
function halfOf(field: FieldId): FieldId {
  return field === 'period.text' ? 'period.half' : field;
}

function asksHalf(hint: string): boolean {
  return /^(?:请?(?:填写?|选填|选择)[:：]?)?上(?:半年)?[/、或](?:者)?下半年$/u.test(hint);
}

/** 填报单位（盖章） is a name to print and a stamp over it; 负责人（签字） is for the pen alone. */
function isForPen(label: LabelText, stamped: boolean): boolean {
  const { core, hints } = label;
  const all = [core, ...hints].join(' ');
  if (/签字|签名|签章|手签|签批|签发|画押/u.test(all)) return true;
  if (/意见$|意见栏|审批|批示|评语|评审结果|评分|得分$/u.test(core)) return true;
  if (isStampLabel(core)) return !UNIT_STAMPED.test(core);
  if (hints.some((hint) => /^(?:满分)?\d{1,3}分$/u.test(hint))) return true;
  return stamped && (core === '' || core === '单位' || core === '部门');
}

const OPINION = /意见$|意见栏|审批|批示/u;

/** 审核意见（盖章）, 领导批示: what others say of what we send in. */
export function isOpinion(printed: string): boolean {
  return OPINION.test(readLabel(printed).core);
}

const UNIT_STAMPED = /^(?:填报|报送|申报|推荐|上报)单位(?:名称)?盖章$/u;

/** The label itself, then with words taken off that add nothing, each costing some certainty. */
function* variants(core: string, kind: FormKind): Generator<[string, number]> {
  yield [core, 0];
  const bare = core
    .replace(/盖章$/u, '')
    .replace(/^[贵您你]单位(?=最)/u, '')
    .replace(/^[贵本我](?=单位)/u, '')
    .replace(/^本(?:问卷|表)所填(?:报|写)?的?/u, '')
    // 适用场所为____
    .replace(/(?<=..)(?<![作行])[为是]$/u, '');
  if (bare !== core) yield [bare, 0.05];
  const unnamed = bare.replace(/(?<=单位)(?:名称|全称)$/u, '');
  if (unnamed !== bare) yield [unnamed, 0.05];
  const front = bare.replace(FRONT[kind], '');
  const back = bare.replace(BACK, '');
  if (front !== bare && front.length >= 2) yield [front, 0.08];
  if (back !== bare && back.length >= 2) yield [back, 0.1];
  const both = front.replace(BACK, '');
  if (both !== front && both !== back && both.length >= 2) yield [both, 0.16];
}

const FRONT: Record<FormKind, RegExp> = {
  statistics: /^(?:本(?:期|年度?|季度|半年|单位))?(?:安全宣传)?(?:五进)?(?:工作|活动)?(?:的)?/u,
  work: /^(?:安全宣传)?(?:五进)?(?:宣传|参评|参赛|应征|报送|申报)?(?:作品)?(?:的)?/u,
  case: /^(?:(?:采[用取]|运用)的?)?(?:安全宣传)?(?:五进)?(?:宣传|参评|参赛|应征|报送|申报|典型)?(?:成果)?(?:案例)?(?:工作|活动)?(?:的)?/u,
};
const BACK =
  /(?:简述|概述|情况|说明|简介|内容|描述|介绍|及简介|信息|填写|等|等情况|如下|情况说明)$/u;
