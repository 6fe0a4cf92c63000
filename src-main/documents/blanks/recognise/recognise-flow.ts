import { isFiller, isHint, isPlaceholderText, readLabel } from '#shared/blanks/label-text.ts';
import {
  type BlankBlock,
  type BlankFlow,
  type BlankLine,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import { startsWithBox } from './choices.ts';
import type { Findings } from './findings.ts';
import type { GapSpot } from './gap-spot.ts';
import { recogniseBoxesBeforeNumbers } from './held-boxes.ts';
import { type Gap, readGaps } from './line-gaps.ts';
import { isProse } from './own-room.ts';
import { recogniseLine } from './recognise-lines.ts';
import { recogniseTable } from './recognise-table.ts';
import { wholeCell } from './target-spots.ts';
import { choiceUnder } from './tick-cells.ts';
import { doubted } from './what.ts';

/** Paragraphs one after another, with the tables between them. */
export function recogniseFlow(flow: BlankFlow, findings: Findings): void {
  let penBefore = false;
  let caption = '';
  /** Those whose room a heading over them has. */
  const given = new Set<BlankLine>();
  const firstTable = flow.blocks.findIndex(({ type }) => type === 'table');
  recogniseBoxesBeforeNumbers(
    flow.blocks.flatMap((block) => (block.type === 'line' ? [block.line] : [])),
    findings,
  );
  for (const [index, block] of flow.blocks.entries()) {
    if (block.type === 'table') {
      const about = caption + notesUnder(flow.blocks.slice(index + 1));
      recogniseTable(block.table, findings, about);
      penBefore = false;
      continue;
    }
    const { line } = block;
    if (given.has(line)) continue;
    if (isFiller(line.text) && line.prompts.length === 0) {
      if (line.text.trim() === '') continue;
    }
    caption += `${line.text}\n`;
    const under = linesUnder(flow.blocks.slice(index + 1));
    const choice = findings.kind === 'statistics' ? null : choiceUnder(line, under, findings);
    if (choice) {
      findings.addLines(choice.options, choice.what);
      continue;
    }
    if (recogniseHeading(line, flow.blocks.slice(index + 1), given, findings)) continue;
    const ended = recogniseLine(line, findings, {
      loneDate: penBefore ? 'pen' : 'filledOn',
      isHead: index < firstTable,
    });
    const goesOn: boolean =
      penBefore && /^\s*(?:身份证号码?|联系电话|电话|日期)\s*[:：]/u.test(line.text);
    penBefore =
      goesOn || ended || findings.match(line.text).type === 'pen' || isStampLine(line.text);
  }
}

/** 注：单位为场次 under a table tells of its numbers. */
function notesUnder(blocks: readonly BlankBlock[]): string {
  const end = blocks.findIndex(({ type }) => type === 'table');
  return blocks
    .slice(0, end < 0 ? blocks.length : end)
    .flatMap((block) =>
      block.type === 'line' && NOTE.test(block.line.text) ? [block.line.text] : [],
    )
    .join('\n');
}

const NOTE = /^\s*(?:注|备注|说明|填表说明|填报说明)\d?\s*[:：]/u;

/** The paragraphs right under one that begin with a box. */
function linesUnder(blocks: readonly BlankBlock[]): BlankLine[] {
  const end = blocks.findIndex((block) => block.type !== 'line' || !startsWithBox(block.line.text));
  return blocks
    .slice(0, end < 0 ? blocks.length : end)
    .flatMap((block) => (block.type === 'line' ? [block.line] : []));
}

/** 填报单位（公章） alone on a line: what stands under it goes with the stamp. */
function isStampLine(text: string): boolean {
  return /[(（](?:单位)?(?:盖章|公章|签章)[)）]\s*$/u.test(text);
}

/** 一、实施背景, with its room in the paragraphs under it. */
function recogniseHeading(
  line: BlankLine,
  following: readonly BlankBlock[],
  given: Set<BlankLine>,
  findings: Findings,
): boolean {
  const gaps = readGaps(line.text, findings.isKnown, line.prompts);
  if (gaps.some((gap) => !gap.open)) return false;
  const meaning = findings.match(line.text);
  if (meaning.type !== 'field' || !isProse(meaning.field)) return false;
  const what = { label: line.text, field: meaning.field, reason: `${meaning.reason}，下一段` };
  const next = following[0]?.type === 'line' ? following[0].line : undefined;
  if (next && isFiller(next.text)) {
    const confidence = Math.min(meaning.confidence, 0.9);
    findings.add(next, [{ from: 0, to: 0, newLine: false }], { ...what, confidence });
    return true;
  }
  if (next && isPlaceholderText(next.text)) {
    const confidence = Math.min(meaning.confidence, 0.85);
    findings.add(next, [{ from: 0, to: next.text.length, newLine: false }], {
      ...what,
      confidence,
    });
    return true;
  }
  const [, after] = following;
  const told = next && tellsHow(next, findings) ? after : undefined;
  const room = told?.type === 'line' && isFiller(told.line.text) ? told.line : undefined;
  if (room) {
    const confidence = Math.min(meaning.confidence, 0.85);
    findings.add(room, [{ from: 0, to: 0, newLine: false }], { ...what, confidence });
    return true;
  }
  const box = boxIn(told ?? following[0]);
  if (box) {
    findings.add(box.line, [box.spot], { ...what, confidence: Math.min(meaning.confidence, 0.9) });
    return true;
  }
  const goesOn = next && gapInWordsOf(line.text, next, findings);
  if (goesOn) {
    given.add(next);
    findings.add(next, goesOn.spots, { ...what, confidence: Math.min(meaning.confidence, 0.85) });
    return true;
  }
  if (gaps.length > 0) return false;
  const nextIsHeading = next !== undefined && findings.match(next.text).type === 'field';
  const at = line.text.length;
  const isEnd = nextIsHeading || following.length === 0;
  const found = { ...what, confidence: 0.75 };
  const asked = isEnd ? found : doubted(found, '标题下面没有空白的一段');
  findings.add(line, [{ from: at, to: at, newLine: true }], asked);
  return true;
}

/** A table that is nothing but a frame around the room. */
function boxIn(block: BlankBlock | undefined): { line: BlankLine; spot: GapSpot } | null {
  const [cell, ...others] = block?.type === 'table' ? block.table.cells : [];
  if (!cell || others.length > 0 || cell.tables.length > 0) return null;
  const text = blankCellText(cell);
  return isPlaceholderText(text) || isHint(text) ? wholeCell(cell) : null;
}

/** 本单位的特色做法是：____ under 特色做法: its own words again, and room to the end. */
function gapInWordsOf(
  heading: string,
  { text, prompts }: BlankLine,
  findings: Findings,
): Gap | null {
  const [gap, ...others] = readGaps(text, findings.isKnown, prompts);
  if (!gap || others.length > 0 || gap.shape !== 'text' || gap.unit !== '') return null;
  const isLast = /^[\s。.]*$/u.test(text.slice(gap.to));
  const isAgain = gap.before.includes(readLabel(heading).core.slice(-2));
  return isLast && isAgain && !findings.isKnown(gap.label) ? gap : null;
}

/** （简述起因和面临的问题，300字以内。） between a heading and its room. */
function tellsHow({ text, prompts }: BlankLine, findings: Findings): boolean {
  const isBracketed = /^\s*[(（【[].{2,200}[)）】\]]\s*$/u.test(text);
  const isSigned = /签|盖章|公章/u.test(text);
  return isBracketed && !isSigned && readGaps(text, findings.isKnown, prompts).length === 0;
}
