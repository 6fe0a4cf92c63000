import { isFiller } from '#shared/blanks/label-text.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import {
  type BlankCell,
  type BlankLine,
  type BlankModel,
  type BlankTable,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import { filledRows } from './filled-rows.ts';
import { isPlainHeading } from './headings.ts';

type IsKnown = (label: string) => boolean;

/**
 * A filled form as the blank it was: numbers and the answers beside labels give way, letter for letter,
 * so that each place found in it is that of the answer.
 */
export function emptiedModel({ flows }: BlankModel, isKnown: IsKnown): BlankModel {
  return {
    flows: flows.map(({ name, blocks }) => ({
      name,
      blocks: blocks.map((block) =>
        block.type === 'line'
          ? { type: 'line', line: emptiedLine(block.line, isKnown) }
          : { type: 'table', table: emptiedTable(block.table, isKnown) },
      ),
    })),
  };
}

function emptiedTable(table: BlankTable, isKnown: IsKnown): BlankTable {
  const numbering = numberedRows(table);
  const listed = filledRows(table);
  const lefts = new Map<string, BlankCell>();
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      lefts.set(`${row},${cell.column + cell.columnSpan}`, cell);
    }
  }
  const cells = table.cells.map((cell): BlankCell => {
    const tables = cell.tables.map((inner) => emptiedTable(inner, isKnown));
    if (numbering.has(cell.row)) return { ...cell, tables };
    const left = lefts.get(`${cell.row},${cell.column}`);
    if (listed.has(cell.row) || isNumberCell(cell) || (left && isAnswer(left, cell, isKnown))) {
      const lines = cell.lines.map((line) => ({ ...line, text: '', prompts: [] }));
      return { ...cell, tables, lines, isFormula: false, isNumber: false };
    }
    return { ...cell, tables, lines: cell.lines.map((line) => emptiedLine(line, isKnown)) };
  });
  return { ...table, cells };
}

function isNumberCell(cell: BlankCell): boolean {
  return cell.isFormula || cell.isNumber || NUMBER.test(blankCellText(cell));
}

const NUMBER = /^\s*\d[\d,，.]{0,15}\s*%?\s*$/u;

/** What stands right of a label and is none itself: 示例镇 beside 填报单位, a text beside 特色做法. */
function isAnswer(left: BlankCell, cell: BlankCell, isKnown: IsKnown): boolean {
  const label = blankCellText(left);
  const text = blankCellText(cell);
  const isLabel = left.rowSpan === cell.rowSpan && isKnown(label) && !isFiller(text);
  if (!isLabel || isKnown(text) || isPlainHeading(text) || asksInside(text, isKnown)) return false;
  return !(text.length <= LONGEST_HEADING && parseDimensions(text));
}

/** 单位全称：…, with further labels in the same cell: each has its own answer behind it. */
function asksInside(text: string, isKnown: IsKnown): boolean {
  const [first] = text.trimStart().matchAll(LABEL);
  return first?.index === 0 && isKnown(first[1] ?? '');
}

const LONGEST_HEADING = 20;

/** 1, 2, 3 … over the columns: it numbers them and answers nothing. */
function numberedRows({ cells }: BlankTable): Set<number> {
  const rows = new Map<number, number[]>();
  for (const cell of cells) {
    const text = blankCellText(cell).trim();
    if (!/^\d{1,2}$/u.test(text)) continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), Number(text)]);
  }
  const isRunning = (numbers: readonly number[]) =>
    numbers.length >= 4 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  return new Set([...rows].filter(([, numbers]) => isRunning(numbers)).map(([row]) => row));
}

/** Digits before 年, 场, 人次 and what stands behind the colon of a label, as underlines of the same length. */
function emptiedLine(line: BlankLine, isKnown: IsKnown): BlankLine {
  const labels = [...line.text.matchAll(LABEL)].filter(({ 1: label = '' }) => isKnown(label));
  let text = line.text;
  for (const [at, { index, 0: whole }] of labels.entries()) {
    const from = index + whole.length;
    const to = labels[at + 1]?.index ?? text.length;
    const answer = text.slice(from, to);
    if (answer.trim() === '') continue;
    const gap = DATE.test(answer)
      ? answer.replace(/\d/gu, '_')
      : answer.replace(/\S(?:.*\S)?/su, (told) => '_'.repeat(told.length));
    text = text.slice(0, from) + gap + text.slice(to);
  }
  text = text.replace(COUNTED, (digits) => '_'.repeat(digits.length));
  return text === line.text ? line : { ...line, text };
}

const LABEL = /(?<![^\s，,；;、（(])([^\s:：，,；;]{2,20})[:：]/gu;
const DATE = /^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u;
const COUNTED = /(?<![\d_])\d[\d,]{0,12}(?=\s*(?:场次?|人次|份|条|篇|个|件|户))/gu;
