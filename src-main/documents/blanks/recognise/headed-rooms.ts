import { isFiller, isHint, isPlaceholderText, readLabel } from '#shared/blanks/label-text.ts';
import type { LabelMeaning } from '#shared/blanks/match-label.ts';
import {
  type BlankBlock,
  type BlankLine,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import { isLeftToOthers } from './filled-by.ts';
import type { Findings } from './findings.ts';
import type { GapSpot } from './gap-spot.ts';
import { readGaps } from './line-gaps.ts';
import { isOfParts, isProse, NUMBERED } from './own-room.ts';
import { wholeCell } from './target-spots.ts';
import { doubted, type What } from './what.ts';

/** 一、实施背景, with its room in the paragraphs under it; those that it takes up are put into `given`. */
export function recogniseHeadedRoom(
  line: BlankLine,
  following: readonly BlankBlock[],
  given: Set<BlankLine>,
  findings: Findings,
): boolean {
  const gaps = readGaps(line.text, findings.isKnown, line.prompts);
  if (gaps.some((gap) => !gap.open)) return false;
  const meaning = findings.match(line.text);
  if (meaning.type === 'pen' || isLeftToOthers(line.text)) return false;
  if (titlesTable(following, findings)) return false;
  const room = roomUnder(line, following, findings);
  if (room && gaps.length > 0 && isShortBeforeNote(meaning, room)) return false;
  if (meaning.type === 'unknown') return listUnknown(line, room, findings);
  if (!isProse(meaning.field) && !room?.isSeen && !(room && NUMBERED.test(line.text))) return false;
  const what = { label: line.text, field: meaning.field, reason: `${meaning.reason}，下一段` };
  if (room) {
    const confidence = Math.min(meaning.confidence, room.most);
    findings.add(room.line, [room.spot], { ...what, confidence });
    given.add(room.line);
    return true;
  }
  const [first] = following;
  if (gaps.length > 0 || first?.type === 'table') return false;
  if (first && isOfParts(line.text, [first.line], findings)) return false;
  const at = line.text.length;
  const isEnd = !first || findings.match(first.line.text).type === 'field';
  const found = { ...what, confidence: 0.75 };
  const asked = isEnd ? found : doubted(found, '标题下面没有空白的一段');
  findings.add(line, [{ from: at, to: at, newLine: true }], asked);
  return true;
}

/** 推荐单位：, its room behind it, and under it （每家单位限报3件，按顺序填写）. */
function isShortBeforeNote(meaning: LabelMeaning, { line }: Room): boolean {
  return meaning.type === 'field' && !isProse(meaning.field) && BRACKETED.test(line.text);
}

/** 一、活动开展情况 over a table of numbers, close to it or not. */
function titlesTable([first, second]: readonly BlankBlock[], { kind }: Findings): boolean {
  const isGap = first?.type === 'line' && first.line.text.trim() === '';
  const under = isGap ? second : first;
  return kind === 'statistics' && under?.type === 'table' && under.table.cells.length > 1;
}

interface Room {
  line: BlankLine;
  spot: GapSpot;
  /** How sure it may be at most that it is the heading's. */
  most: number;
  /** Drawn, where an empty paragraph may as well be nothing but distance. */
  isSeen: boolean;
}

function roomUnder(
  heading: BlankLine,
  following: readonly BlankBlock[],
  findings: Findings,
): Room | null {
  const [first, second] = following;
  const next = first?.type === 'line' ? first.line : undefined;
  const isSeen = (line: BlankLine) => line.text.trim() !== '';
  const framed = next?.text.trim() === '' ? boxIn(second) : null;
  if (framed) return framed;
  if (next && isFiller(next.text))
    return { line: next, spot: at(0), most: 0.9, isSeen: isSeen(next) };
  const after = second?.type === 'line' ? second.line : undefined;
  if (next && after && isFiller(after.text) && isSeen(after) && isPlaceholderText(next.text)) {
    return { line: after, spot: at(0), most: 0.9, isSeen: true };
  }
  if (next && isPlaceholderText(next.text)) {
    return { line: next, spot: at(0, next.text.length), most: 0.85, isSeen: true };
  }
  const marks = next && TITLE_MARKS.exec(next.text);
  if (marks) return { line: next, spot: at(marks[0].indexOf('《') + 1), most: 0.9, isSeen: true };
  const told = next && tellsHow(next, findings) ? second : undefined;
  if (told && after && isFiller(after.text)) {
    return { line: after, spot: at(0), most: 0.85, isSeen: isSeen(after) };
  }
  return boxIn(told ?? first) ?? (next ? gapInWordsOf(heading, next, findings) : null);
}

const TITLE_MARKS = /^\s{0,20}《[ \t\u3000\u00A0_＿]{2,80}》/u;

function at(from: number, to = from): GapSpot {
  return { from, to, newLine: false };
}

/** A numbered heading in words of its own, with room under it. */
function listUnknown(line: BlankLine, room: Room | null, findings: Findings): boolean {
  const isHeading = NUMBERED.test(line.text) && line.text.trim().length <= LONGEST;
  if (!room || !isHeading) return false;
  const what: What = { label: line.text, field: null, confidence: 0, reason: '没有认出' };
  findings.add(room.line, [room.spot], what);
  return true;
}

const LONGEST = 24;

/** A table that is nothing but a frame around the room. */
function boxIn(block: BlankBlock | undefined): Room | null {
  const [cell, ...others] = block?.type === 'table' ? block.table.cells : [];
  if (!cell || others.length > 0 || cell.tables.length > 0) return null;
  const text = blankCellText(cell);
  const room = isPlaceholderText(text) || isHint(text) ? wholeCell(cell) : null;
  return room && { ...room, most: 0.9, isSeen: true };
}

/** 本单位的特色做法是：____ under 特色做法: its own words again, and room to the end. */
function gapInWordsOf(
  { text: heading, prompts }: BlankLine,
  line: BlankLine,
  findings: Findings,
): Room | null {
  const { text } = line;
  // 推荐单位： has its own room, whatever stands under it.
  if (readGaps(heading, findings.isKnown, prompts).length > 0) return null;
  const [gap, ...others] = readGaps(text, findings.isKnown, line.prompts);
  const [spot] = gap?.spots ?? [];
  if (!gap || !spot || others.length > 0 || gap.shape !== 'text' || gap.unit !== '') return null;
  const isLast = /^[\s。.]*$/u.test(text.slice(gap.to));
  const isAgain = gap.before.includes(readLabel(heading).core.slice(-2));
  if (!isLast || !isAgain || findings.isKnown(gap.label)) return null;
  return { line, spot, most: 0.85, isSeen: true };
}

const BRACKETED = /^\s*[(（【[].{2,200}[)）】\]]\s*$/u;

/** （简述起因和面临的问题，300字以内。） between a heading and its room. */
function tellsHow({ text, prompts }: BlankLine, findings: Findings): boolean {
  const isBracketed = BRACKETED.test(text);
  const isSigned = /签|盖章|公章/u.test(text);
  return isBracketed && !isSigned && readGaps(text, findings.isKnown, prompts).length === 0;
}
