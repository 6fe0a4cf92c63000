import { isFiller } from '#shared/blanks/label-text.ts';
import { isOpinion } from '#shared/blanks/match-label.ts';
import type { BlankBlock, BlankFlow, BlankLine } from '../../../office/form/blank-model.ts';
import { isAnswerLine } from './answers.ts';
import { startsWithBox } from './choices.ts';
import type { Findings } from './findings.ts';
import { furtherPieces } from './further-pieces.ts';
import { recogniseHeadedRoom } from './headed-rooms.ts';
import { recogniseBoxesBeforeNumbers } from './held-boxes.ts';
import { readGaps } from './line-gaps.ts';
import { beforeColon, isSignersLine, isStampLine, type Signed } from './opinions.ts';
import { recogniseLine } from './recognise-lines.ts';
import { recogniseTable } from './recognise-table.ts';
import { choiceUnder } from './tick-cells.ts';

/** Paragraphs one after another, with the tables between them. */
export function recogniseFlow(flow: BlankFlow, findings: Findings): void {
  let penBefore = false;
  let signed: Signed = null;
  const isSheet = flow.blocks.some((block) => block.type === 'table' && block.table.isSheet);
  let caption = isSheet ? `${flow.name}\n` : '';
  let above: string | null = null;
  /** Those whose room a heading over them has. */
  const given = new Set<BlankLine>();
  const firstTable = flow.blocks.findIndex(({ type }) => type === 'table');
  recogniseBoxesBeforeNumbers(
    flow.blocks.flatMap((block) => (block.type === 'line' ? [block.line] : [])),
    findings,
  );
  const further = furtherPieces(flow.blocks, findings);
  for (const [index, block] of flow.blocks.entries()) {
    if (further.has(block)) continue;
    if (block.type === 'table') {
      const about = caption + notesUnder(flow.blocks.slice(index + 1));
      recogniseTable(block.table, findings, about);
      penBefore = false;
      signed = null;
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
    const isAsked = isAnswerLine(line.text);
    const question = isAsked ? above : null;
    above = line.text;
    if (!isAsked && isAnsweredBelow(flow.blocks[index + 1])) continue;
    if (!isAsked && recogniseHeadedRoom(line, flow.blocks.slice(index + 1), given, findings))
      continue;
    const isSeal = isStampLine(line.text) && readGaps(line.text, findings.isKnown).length === 0;
    if (signed !== null && !isSeal) signed = isSignersLine(line, findings) ? 'all' : null;
    const ended = recogniseLine(line, findings, {
      loneDate: penBefore ? 'pen' : 'filledOn',
      isHead: index < firstTable,
      isOverTable: flow.blocks[index + 1]?.type === 'table',
      signed,
      asked: question,
    });
    if (isOpinion(beforeColon(line.text))) signed = 'signers';
    const goesOn: boolean = penBefore && BETWEEN.test(line.text);
    penBefore =
      goesOn || ended || findings.match(line.text).type === 'pen' || isStampLine(line.text);
  }
}

/** A question with 答：____ under it. */
function isAnsweredBelow(next: BlankBlock | undefined): boolean {
  return next?.type === 'line' && isAnswerLine(next.line.text);
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

/** Between a signature or a stamp and its day: who signs, and how he is reached; a note in brackets. */
const BETWEEN =
  /^\s*(?:(?:身份证号码?|联系电话|电话|日期|经办人|联系人|职务)\s*[:：]|[(（][^()（）]{0,60}[)）]\s*$)/u;
