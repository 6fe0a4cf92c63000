import { BOX_BRACKETS, EMPTY_BOXES, TICKED_BOXES } from '#shared/blanks/box-glyphs.ts';
import { isChoiceWord } from '#shared/blanks/choice.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import type { BlankCell, BlankLine } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import type { GapSpot } from './gap-spot.ts';
import { CHOICE_FIELD } from './recognise-lines.ts';
import type { TableGrid } from './table-grid.ts';

const LONE_BOX = new RegExp(`^\\s*(?:[${EMPTY_BOXES}${TICKED_BOXES}]|${BOX_BRACKETS})\\s*$`, 'u');

/** Boxes that are cells of their own, each beside its word: 作品类型 | □ | 短视频 | □ | 图文. */
export function recogniseTickCells(grid: TableGrid, findings: Findings): void {
  // There a free cell beside 企业 asks for a number.
  if (findings.kind === 'statistics') return;
  for (const label of grid.table.cells) {
    if (grid.role(label) !== 'text') continue;
    const text = grid.text(label);
    const meaning = findings.match(text);
    if (meaning.type !== 'field' || !CHOICE_FIELD.test(meaning.field)) continue;
    const pairs = pairsBeside(grid, label);
    if (!pairs) continue;
    findings.addLines(
      pairs.map(({ box, word }) => spotIn(box, grid.text(word).trim())),
      { ...meaning, label: text, confidence: Math.min(meaning.confidence, 0.9) },
    );
    grid.served.add(label);
    for (const { box, word } of pairs) {
      grid.taken.add(box);
      for (const cell of [box, word]) grid.served.add(cell);
    }
  }
}

interface Pair {
  box: BlankCell;
  word: BlankCell;
}

/** All cells of the label's rows, two by two; null where they are anything else. */
function pairsBeside(grid: TableGrid, label: BlankCell): Pair[] | null {
  const beside = grid.table.cells.filter(
    (cell) =>
      cell.row >= label.row &&
      cell.row < label.row + label.rowSpan &&
      cell.column >= label.column + label.columnSpan,
  );
  const next = beside.findIndex((cell) => cell.row === label.row && isOtherLabel(grid, cell));
  const cells = next < 0 ? beside : beside.slice(0, next);
  const [first] = cells;
  if (!first || cells.length < 4 || cells.length % 2 !== 0) return null;
  const isBoxFirst = isBox(grid, first);
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [one, two] = cells.slice(at, at + 2);
    const [box, word] = isBoxFirst ? [one, two] : [two, one];
    if (!box || !word || box.row !== word.row || !isBox(grid, box) || !isWord(grid, word)) {
      return null;
    }
    pairs.push({ box, word });
  }
  const known = pairs.filter(({ word }) => isChoiceWord(readLabel(grid.text(word)).core));
  return known.length >= 2 ? pairs : null;
}

function isBox(grid: TableGrid, cell: BlankCell): boolean {
  return (grid.role(cell) === 'blank' && cell.lines.length === 1) || LONE_BOX.test(grid.text(cell));
}

function isWord(grid: TableGrid, cell: BlankCell): boolean {
  return grid.role(cell) === 'text' && !isBox(grid, cell) && grid.text(cell).trim().length <= 16;
}

function isOtherLabel(grid: TableGrid, cell: BlankCell): boolean {
  const { core } = readLabel(grid.text(cell));
  return grid.role(cell) === 'text' && !isBox(grid, cell) && !isChoiceWord(core);
}

function spotIn(box: BlankCell, option: string): { line: BlankLine; spots: GapSpot[] } {
  const line = box.lines.find(({ text }) => text.trim() !== '') ?? box.lines[0];
  if (!line) throw new Error('a cell has at least one line');
  const from = Math.max(0, line.text.search(/\S/u));
  return { line, spots: [{ from, to: from, newLine: false, option }] };
}

/** Boxes drawn as little tables of one cell among the words: nothing in them can be ticked. */
export function tellDrawnTables(
  grid: TableGrid,
  cell: BlankCell,
  label: string,
  findings: Findings,
) {
  const drawn = cell.tables.filter(
    ({ cells }) => cells.length === 1 && cells[0]?.lines.every(({ text }) => text.trim() === ''),
  );
  const line = cell.lines[0];
  if (drawn.length < 2 || !line) return;
  for (const table of drawn) for (const own of table.cells) grid.taken.add(own);
  findings.add(line, [{ from: 0, to: 0, newLine: false }], {
    label,
    field: null,
    confidence: 0,
    reason: '没有认出',
  });
  findings.warn(`${cell.where}“${label}”没有填：框是用表格画的，程序不能代勾，请填好后自己勾选。`);
}
