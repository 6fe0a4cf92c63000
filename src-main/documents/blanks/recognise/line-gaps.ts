import { isHint, isPlaceholderText } from '#shared/blanks/label-text.ts';
import { readTickBoxes, withTypedBoxes } from './choices.ts';
import { readDateGap } from './date-gaps.ts';
import type { GapSpot } from './gap-spot.ts';

/** Room to write found in running text, with the words before it. */
export interface Gap {
  label: string;
  /** All words since the gap before, for sentences such as 共开展宣讲____场. */
  before: string;
  spots: GapSpot[];
  shape: 'text' | 'date' | 'year' | 'half' | 'choice' | 'number';
  /** Right behind it: 场, 人次, 份. */
  unit: string;
  from: number;
  to: number;
  /** A colon with nothing after it on its line: the room may be elsewhere. */
  open: boolean;
}

export type IsKnown = (label: string) => boolean;

/** Longer lines are prose or hostile, not a form. */
const LONGEST_LINE = 3000;

const COLON = /[:：]/u;
const FILL = /[ \t\u3000\u00A0\u2002\u2003_＿﹍﹏]*/uy;
const UNDERLINE = /[ \t\u3000\u00A0]{0,150}[_＿﹍﹏]+[ \t\u3000\u00A0_＿﹍﹏]*/uy;
const BRACKETS = /[(（[【][ \t\u3000\u00A0_]{2,80}[)）\]】]/uy;
const SPACES = /(?:[ \t\u3000\u00A0\u2002]{3,150}|\u3000{2,80})/uy;
/** 篇数： behind a room is the label of the next. */
const UNIT =
  /^(?!\p{Script=Han}{1,2}数[:：])(?:场次|场|人次|人|户次|户(?!籍|口|外)|份|条|篇|次|个社区|个村|家企业|个|件|册|家(?![\s\u3000]{0,4}[庭长属具访])|所(?!属|有|在|需|谓|进|长)|项(?!目))/u;

/** 负责人：____（签字）: what stands behind decides as much as what stands before. */
const SIGN_BEHIND = /^\s*[(（](?:[^()（）]{0,6})?(?:签字|签名|签章|盖章|公章|手签)[)）]/u;

/** Gaps of one line of text, left to right. `prompts` are stretches that give way wherever they stand. */
export function readGaps(
  written: string,
  isKnown: IsKnown,
  prompts: readonly [number, number][] = [],
): Gap[] {
  const gaps: Gap[] = [];
  if (written.length > LONGEST_LINE) return gaps;
  const text = withTypedBoxes(written);
  let start = 0;
  for (const line of text.split('\n')) {
    readSegment(text, start, start + line.length, isKnown, prompts, gaps);
    start += line.length + 1;
  }
  return gaps;
}

function readSegment(
  text: string,
  start: number,
  end: number,
  isKnown: IsKnown,
  prompts: readonly [number, number][],
  gaps: Gap[],
): void {
  const segment = text.slice(0, end);
  let previousEnd = start;
  const add = (gap: Omit<Gap, 'label' | 'before' | 'unit' | 'open'> & { open?: boolean }) => {
    const before = segment.slice(previousEnd, labelEnd(segment, gap.from, previousEnd));
    const unit = UNIT.exec(segment.slice(gap.to))?.[0] ?? '';
    const sign = SIGN_BEHIND.exec(segment.slice(gap.to))?.[0].trim() ?? '';
    const label = titleLabel(before, segment.slice(gap.to)) ?? chooseLabel(before, isKnown);
    gaps.push({ open: false, ...gap, before, label: label === '' ? '' : label + sign, unit });
    previousEnd = gap.to;
  };
  let at = start;
  while (at < end) {
    const prompt = prompts.find(([from]) => from === at);
    if (prompt) {
      add({ spots: [spot(prompt[0], prompt[1])], shape: 'text', from: prompt[0], to: prompt[1] });
      at = Math.max(prompt[1], at + 1);
      continue;
    }
    const gap =
      readDateGap(segment, at, start) ??
      readTickBoxes(segment, at) ??
      readUnderline(segment, at) ??
      readBrackets(segment, at) ??
      readNumberGap(segment, at) ??
      readUnitGap(segment, at);
    if (gap) {
      add(gap);
      at = gap.to;
    } else if (COLON.test(segment[at] ?? '')) {
      const opened = readColon(segment, at, start, isKnown, prompts);
      if (opened) add(opened);
      at = opened ? Math.max(opened.to, at + 1) : at + 1;
    } else {
      at += 1;
    }
  }
}

function readUnderline(text: string, at: number) {
  const match = sticky(UNDERLINE, text, at);
  if (!match || isWithinCode(text, at, at + match.length)) return null;
  return { spots: [spot(at, at)], shape: 'text' as const, from: at, to: at + match.length };
}

/** XJ_CC */
function isWithinCode(text: string, from: number, to: number): boolean {
  return (
    to - from === 1 &&
    /[A-Za-z\d]/u.test(text[from - 1] ?? '') &&
    /[A-Za-z\d]/u.test(text[to] ?? '')
  );
}

function readBrackets(text: string, at: number) {
  const match = sticky(BRACKETS, text, at);
  if (!match) return null;
  return { spots: [spot(at + 1, at + 1)], shape: 'text' as const, from: at, to: at + match.length };
}

function readNumberGap(text: string, at: number) {
  const match = sticky(SPACES, text, at);
  if (!match || !UNIT.test(text.slice(at + match.length))) return null;
  return { spots: [spot(at, at)], shape: 'number' as const, from: at, to: at + match.length };
}

/** Spaces before （单位名称）2025年工作小结, and no indent before （单位名称）： */
function readUnitGap(text: string, at: number) {
  const match = sticky(MORE_THAN_INDENT, text, at);
  const inside = match && IN_BRACKETS.exec(text.slice(at + match.length))?.[1];
  if (!match || !inside || !NAMES_UNIT.test(inside)) return null;
  return { spots: [spot(at, at)], shape: 'text' as const, from: at, to: at + match.length };
}

const MORE_THAN_INDENT = /(?:[ \t\u3000\u00A0\u2002]{5,150}|\u3000{3,80})/uy;
const IN_BRACKETS = /^[(（]([^()（）]{2,20})[)）](?!\s*[:：])/u;

/** In brackets behind room for it. */
export const NAMES_UNIT = /^(?:填报|报送|申报|推荐|本)?单位(?:名称|全称)?$|^(?:单位)?全称$/u;

/** 作品名称：《      》 */
const TITLE_MARKS = /^《[ \t\u3000\u00A0_＿]{2,80}》/u;

/** After a colon: room, guidance that gives way, or words that are already the answer. */
function readColon(
  text: string,
  colon: number,
  start: number,
  isKnown: IsKnown,
  prompts: readonly [number, number][],
) {
  const from = colon + 1;
  if (readDateGap(text, from, start) || prompts.some(([begin]) => begin === from)) return null;
  const room = sticky(FILL, text, from)?.length ?? 0;
  const to = from + room;
  if (prompts.some(([begin]) => begin === to)) return null;
  const rest = text.slice(to);
  const marks = TITLE_MARKS.exec(rest)?.[0].length;
  if (marks !== undefined) {
    return {
      spots: [spot(to + 1, to + 1)],
      shape: 'text' as const,
      from: to + 1,
      to: to + marks - 1,
    };
  }
  const gap = { spots: [spot(from, from)], shape: 'text' as const, from, to };
  if (rest === '') return { ...gap, open: room === 0 };
  if (readTickBoxes(text, to) || readDateGap(text, to, start) || readBrackets(text, to))
    return null;
  if (SIGN_BEHIND.test(rest)) return gap;
  if (isPlaceholderText(rest)) return { ...gap, spots: [spot(to, text.length)], to: text.length };
  const label =
    text
      .slice(start, colon)
      .split(/[\s\u3000]{2,}/u)
      .at(-1) ?? '';
  if (isHint(rest) && !HOLDS_ROOM.test(rest) && isKnown(label)) {
    return { ...gap, spots: [spot(to, text.length)], to: text.length };
  }
  if (room >= 2) return isKnown(label) && isFormerValue(rest, isKnown) ? null : gap;
  const next = /^([^:：_\s]{1,14}?(?:\s?[^:：_\s]){0,6})[:：]/u.exec(rest)?.[1];
  return next && isKnown(next) ? gap : null;
}

/** （手机：____） behind the room of a name. */
const HOLDS_ROOM = /[_＿﹍﹏]|[:：]\s{0,20}[\])）】〕]| {3}|\u3000{2}/u;

/** Words at the end of a line that are neither a unit nor the next label: the answer of last time. */
export function isFormerValue(rest: string, isKnown: IsKnown): boolean {
  const words = rest.trim();
  if (!/^[\p{L}\p{N}]/u.test(words) || UNIT.test(words) || /[:：_＿年]/u.test(words)) return false;
  return !isKnown(words.split(/[\s\u3000]{2,}/u)[0] ?? '');
}

/** Without the colon, and without a bracket the gap opens in: 联系电话（   ）. */
function labelEnd(text: string, from: number, previousEnd: number): number {
  let end = from;
  while (end > previousEnd && /[:：\s\u3000_]/u.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** 报送的作品《____》 asks for its name. */
function titleLabel(before: string, behind: string): string | null {
  const of = behind.startsWith('》') ? /(作品|案例)《$/u.exec(before)?.[1] : undefined;
  return of === undefined ? null : `${of}名称`;
}

/** 主要做法（分条写，1000字左右）: marks in the brackets end no clause. */
const WITH_HINT =
  /(?:^|[;；。,，!！?？])([^;；。,，!！?？（()）]{1,40}[（(][^（()）]{1,150}[)）])$/u;

/** 有哪些特色做法？答：____ */
const QUESTION = /(?:^|[;；。,，!！?？])([^;；。,，!！?？]{2,40}[?？])(?:答[:：]?)?$/u;

/** 工作背景。为什么要做：a label and how to answer it. */
const CLAUSES = /[;；。,，!！?？—]/u;
const LONGEST_LABEL = 60;

/** 现将我单位（单位名称：____ */
const INNER = /(单位)?[(（[【]([^()（）[\]【】]{2,20})$/u;

/** The longest stretch before the gap that is a known label; else the last stretch of words. */
function chooseLabel(before: string, isKnown: IsKnown): string {
  const hinted = WITH_HINT.exec(before.trim())?.[1];
  if (hinted !== undefined && isKnown(hinted)) return hinted;
  const whole = before.trim();
  if (whole.length <= LONGEST_LABEL && CLAUSES.test(whole) && isKnown(whole)) return whole;
  const question = QUESTION.exec(whole)?.[1];
  if (question !== undefined) return question;
  const clauses = before.split(/[;；。,，!！?？]/u);
  const clause = (clauses.at(-1) ?? '').trim().replace(/^[)）]|^[(（[【](?=[^)）\]】]*$)/u, '');
  if (isKnown(clause)) return clause;
  const inner = INNER.exec(clause);
  if (inner?.[2] !== undefined && isKnown(inner[2])) return inner[2];
  if (inner?.[1] === '单位' && /^(?:全称|名称)$/u.test(inner[2] ?? '')) return `单位${inner[2]}`;
  for (const boundary of [/[\s\u3000]{2,}/gu, /[\s\u3000|｜/、]+/gu]) {
    for (const match of clause.matchAll(boundary)) {
      const rest = clause.slice(match.index + match[0].length);
      if (rest !== '' && isKnown(rest)) return rest;
    }
  }
  return clause.split(/[\s\u3000]{3,}/u).at(-1) ?? clause;
}

function spot(from: number, to: number): GapSpot {
  return { from, to, newLine: false };
}

function sticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text)?.[0];
  return match ? match : null;
}
