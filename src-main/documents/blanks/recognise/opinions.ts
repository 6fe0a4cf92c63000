import { readLabel } from '#shared/blanks/label-text.ts';
import { isOpinion } from '#shared/blanks/match-label.ts';
import { particularOf, subjectOf } from '#shared/blanks/whose.ts';
import type { BlankCell, BlankLine } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import { type Gap, readGaps } from './line-gaps.ts';
import { isFullWidth, leftOf, type TableGrid } from './table-grid.ts';
import type { What } from './what.ts';

/**
 * What of a cell or line is left to whoever gives an opinion there, signs or seals: all of it, or the
 * names of those who answer for a unit and the days without a word of their own.
 */
export type Signed = 'all' | 'signers' | null;

/** Of a cell with words: by the label beside it, by an opinion over it, else by a seal over a day within it. */
export function signedIn(grid: TableGrid, cell: BlankCell, findings: Findings): Signed {
  const left = leftOf(grid, cell);
  const isLabelled = left !== null && grid.role(left) === 'text' && !grid.hasRoomInside(left);
  const isSealed = hasSealAndDay(cell, findings);
  if (isLabelled && isOfOpinion(grid.text(left), isSealed, findings)) return 'all';
  if (isUnderOpinion(grid, cell, findings)) return 'all';
  return isSealed || (left !== null && hasSealAndDay(left, findings)) ? 'signers' : null;
}

function hasSealAndDay(cell: BlankCell, findings: Findings): boolean {
  return cell.lines.some(({ text }) => SEAL.test(text)) && hasLoneDay(cell, findings);
}

/** Across the table, under an opinion and others who sign it. */
function isUnderOpinion(grid: TableGrid, cell: BlankCell, findings: Findings): boolean {
  for (let at: BlankCell | undefined = cell; at && isFullWidth(grid, at); ) {
    if (at !== cell && isOpinion(beforeColon(grid.text(at)))) return true;
    const isBetween = at !== cell && isSealOrRoom(grid, at, findings);
    if (!isBetween && !isSignersCell(at, findings)) return false;
    at = grid.at(at.row - 1, at.column);
  }
  return false;
}

function isSealOrRoom(grid: TableGrid, cell: BlankCell, { match }: Findings): boolean {
  return grid.role(cell) === 'blank' || match(grid.text(cell)).type === 'pen';
}

function isSignersCell({ lines }: BlankCell, findings: Findings): boolean {
  const asking = lines.filter(
    ({ text, prompts }) => readGaps(text, findings.isKnown, prompts).length > 0,
  );
  return asking.length > 0 && asking.every((line) => isSignersLine(line, findings));
}

/** 审核意见：____: what stands before the room. */
export function beforeColon(text: string): string {
  return text.split(/[:：]/u)[0] ?? '';
}

const SEAL = /[(（][^()（）]{0,20}(?:盖章|公章|签章|印章)[)）]/u;

/** 填报单位（公章）, 推荐单位（县应急局盖章）： with nothing behind: what stands under it goes with the stamp, whoever's. */
export function isStampLine(text: string): boolean {
  return SEAL_AT_END.test(text);
}

const SEAL_AT_END = new RegExp(`${SEAL.source}[\\s:：_＿]*$`, 'u');

/** 审核意见; 负责人签字 unless it ends in a colon of its own; 单位推荐 over a seal. */
function isOfOpinion(label: string, isSealed: boolean, { match }: Findings): boolean {
  if (isOpinion(label)) return true;
  const { core } = readLabel(label);
  const isSigned = match(label).type === 'pen' && !/[:：]\s*$/u.test(label);
  return isSigned || (isSealed && /(?:审核|审查|审定|核准|推荐|评审|认定)$/u.test(core));
}

function hasLoneDay({ lines }: BlankCell, { isKnown }: Findings): boolean {
  return lines.some(({ text, prompts }) =>
    readGaps(text, isKnown, prompts).some(
      ({ label, shape }) => shape === 'date' && !/\p{L}/u.test(label),
    ),
  );
}

/** What a gap keeps for the pen where somebody signs. */
export function isForSigner(gap: Pick<Gap, 'label'>, what: What): boolean {
  const { field } = what;
  if (field === 'unit.reviewer' || field === 'unit.leader') return true;
  return field === 'filledOn' && isOwnDay(gap.label);
}

/** 日期, or a day without a word: of whoever signs, as 填报日期 is not. */
function isOwnDay(label: string): boolean {
  return particularOf(label) === 'date' || !/\p{L}/u.test(label);
}

/** Under an opinion: nothing but who signs it, and when. */
export function isSignersLine({ text, prompts }: BlankLine, { isKnown }: Findings): boolean {
  const gaps = readGaps(text, isKnown, prompts);
  return gaps.length > 0 && gaps.every(({ label }) => isSigners(label));
}

function isSigners(label: string): boolean {
  const subject = subjectOf(label);
  const isPerson = particularOf(label) === 'person' || particularOf(label) === 'name';
  const { core } = readLabel(label);
  return (
    isOwnDay(label) ||
    isPerson ||
    subject === 'reviewer' ||
    subject === 'leader' ||
    /^(?:审核|复核|审批|签批|签发)$/u.test(core)
  );
}

/** 评审得分 | __ | 审核人 | __: of those who judge. */
function isAmongJudges(grid: TableGrid, label: BlankCell): boolean {
  return (
    subjectOf(grid.text(label)) === 'reviewer' &&
    grid.inRow(label.row).some((cell) => isOfJudges(grid.text(cell)))
  );
}

/** 评审得分, 专家评分, 初审人. */
export function isOfJudges(label: string): boolean {
  return JUDGED.test(readLabel(label).core);
}

const JUDGED =
  /得分$|^(?:[初复终]评|专家|评委|综合|最终)?(?:评分|分数)$|^(?:评审|评委|专家|评定|[初复终]审)(?!表)/u;

/** 审核人 | __ | 日期 | __ right under the row of an opinion, beside one that embraces it, or beside a score. */
export function isSignersRow(grid: TableGrid, label: BlankCell): boolean {
  if (isAmongJudges(grid, label)) return true;
  const before = grid.at(label.row, 0);
  const isBeside = before !== undefined && before.rowSpan > label.rowSpan;
  if (isBeside && before !== label && isOpinion(grid.text(before))) return true;
  const [over] = grid.inRow(label.row - 1);
  if (!over || !isOpinion(grid.text(over))) return false;
  return grid
    .inRow(label.row)
    .every((cell) => grid.role(cell) !== 'text' || isSigners(grid.text(cell)));
}

/** 报送日期, which behind nothing but signatures is set down when the last of them has signed. */
export function isDayOfSending(label: string): boolean {
  return SENT.test(readLabel(label).core);
}

const SENT = /^(?:报送|上报|呈报|报出|提交|报表|发出|寄出)(?:日期|时间)$/u;
export const SIGNED_ON = '与签字同在一行，像是签字以后才写的日期';
