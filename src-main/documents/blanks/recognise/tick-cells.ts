import { isChoiceWord } from '#shared/blanks/choice.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import type { BlankCell, BlankLine } from '../../../office/form/blank-model.ts';
import { CHOICE_FIELD, choiceWhat } from './choice-what.ts';
import { isLoneBox, readTickBoxes, startsWithBox, withTypedBoxes } from './choices.ts';
import { type Findings, tidyLabel } from './findings.ts';
import { type OptionLine, optionLines, optionsIn } from './option-lines.ts';
import type { TableGrid } from './table-grid.ts';
import type { What } from './what.ts';

/**
 * Choices that no single line holds: a box and its word under one another or in cells side by side,
 * and boxes that are cells of their own, 作品类型 | □ | 短视频 | □ | 图文.
 */
export function recogniseTickCells(grid: TableGrid, findings: Findings): void {
  // There a free cell beside 企业 asks for a number.
  if (findings.kind === 'statistics') return;
  for (const label of grid.table.cells) {
    if (grid.role(label) !== 'text') continue;
    const text = grid.text(label);
    const rows = rowsUnder(grid, label);
    const [line] = label.lines;
    const under =
      line && rows.length > 0
        ? choiceUnder(
            line,
            rows.flatMap(({ lines }) => lines),
            findings,
          )
        : null;
    const own = under ?? choiceIn(label, findings);
    if (own) {
      findings.addLines(own.options, own.what);
      for (const cell of under ? [label, ...rows] : [label]) {
        grid.served.add(cell);
        grid.taken.add(cell);
      }
      continue;
    }
    const meaning = findings.match(text);
    if (meaning.type !== 'field' || !mayChoose(meaning.field)) continue;
    const cells = cellsBeside(grid, label);
    const options = optionCells(cells) ?? pairedCells(grid, cells);
    if (options) {
      const confidence = Math.min(meaning.confidence, 0.9);
      const words = options.flatMap(({ spots }) => optionsIn(spots));
      const what = choiceWhat(findings.kind, { ...meaning, label: text, confidence }, words);
      findings.addLines(options, what);
      for (const cell of [label, ...cells]) grid.served.add(cell);
      for (const cell of cells) grid.taken.add(cell);
    } else tellWordsWithoutBox(grid, label, findings);
  }
}

/** The rows of a sheet under a line of it that begin with a box, one option on each. */
function rowsUnder(grid: TableGrid, label: BlankCell): BlankCell[] {
  const found: BlankCell[] = [];
  if (!grid.table.isSheet) return found;
  for (let row = label.row + label.rowSpan; ; row += 1) {
    const cell = grid.at(row, label.column);
    const isLine = cell?.column === label.column && cell.columnSpan === label.columnSpan;
    if (!cell || !isLine || !startsWithBox(grid.text(cell))) return found;
    found.push(cell);
  }
}

/** A label over its options in one cell. */
function choiceIn(
  cell: BlankCell,
  findings: Findings,
): { options: OptionLine[]; what: What } | null {
  const [head, ...rest] = cell.lines.filter(({ text }) => text.trim() !== '');
  if (!head || rest.length === 0) return null;
  return choiceUnder(head, rest, findings);
}

/** A line that is the label of a choice, with its options in the lines under it. */
export function choiceUnder(
  label: BlankLine,
  lines: readonly BlankLine[],
  findings: Findings,
): { options: OptionLine[]; what: What } | null {
  const meaning = findings.match(label.text);
  if (meaning.type !== 'field' || !mayChoose(meaning.field)) return null;
  const options = optionLines(lines);
  const confidence = Math.min(meaning.confidence, 0.9);
  const words = options?.flatMap(({ spots }) => optionsIn(spots)) ?? [];
  const what = choiceWhat(findings.kind, { ...meaning, label: label.text, confidence }, words);
  return options && { options, what };
}

function mayChoose(field: string): boolean {
  return CHOICE_FIELD.test(field) || field.startsWith('period.');
}

/** 短视频/图文/海报 without a box: to be circled, or ticked beside; that a program cannot know. */
function tellWordsWithoutBox(grid: TableGrid, label: BlankCell, findings: Findings): void {
  const cell = grid.at(label.row, label.column + label.columnSpan);
  const line = cell?.lines.find(({ text }) => text.trim() !== '');
  if (!cell || !line || grid.role(cell) !== 'text' || cell.tables.length > 0) return;
  if (readTickBoxes(line.text, 0)) return;
  const words = grid.text(cell).split(/[\s\u3000/／、，,；;|｜()（）]+/u);
  if (words.filter((word) => isChoiceWord(readLabel(word).core)).length < 2) return;
  findings.add(line, [{ from: line.text.length, to: line.text.length, newLine: false }], {
    label: grid.text(label),
    field: null,
    confidence: 0,
    reason: '没有认出',
  });
  findings.warn(
    `${cell.where}“${tidyLabel(grid.text(label))}”没有填：词语旁没有可勾的框，请填好后自己勾选。`,
  );
}

/** One cell or several of which every line is a box with its word, as no line by itself tells. */
function optionCells(cells: readonly BlankCell[]): OptionLine[] | null {
  const lines = cells.flatMap((cell) => cell.lines);
  const isOneLine =
    cells.length === 1 &&
    lines.every(({ text }) => {
      return text.trim() === '' || readTickBoxes(withTypedBoxes(text), 0) !== null;
    });
  const isFree = cells.some((cell) => cell.lines.every(({ text }) => text.trim() === ''));
  return isOneLine || isFree ? null : optionLines(lines);
}

/** In the label's rows, up to the next label. */
function cellsBeside(grid: TableGrid, label: BlankCell): BlankCell[] {
  const beside = grid.table.cells.filter(
    (cell) =>
      cell.row >= label.row &&
      cell.row < label.row + label.rowSpan &&
      cell.column >= label.column + label.columnSpan,
  );
  const next = beside.findIndex((cell) => cell.row === label.row && isOtherLabel(grid, cell));
  return next < 0 ? beside : beside.slice(0, next);
}

/** Cells two by two, a box and its word; null where they are anything else. */
function pairedCells(grid: TableGrid, found: readonly BlankCell[]): OptionLine[] | null {
  let cells = found;
  // Cells that the form has left over at the end of the row.
  while (cells.length > 4 && cells.slice(-2).every((cell) => grid.role(cell) === 'blank')) {
    cells = cells.slice(0, -2);
  }
  const [first] = cells;
  if (!first || cells.length < 4 || cells.length % 2 !== 0) return null;
  const isBoxFirst = isBox(grid, first);
  const pairs: { box: BlankCell; word: BlankCell }[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [one, two] = cells.slice(at, at + 2);
    const [box, word] = isBoxFirst ? [one, two] : [two, one];
    if (!box || !word || box.row !== word.row || !isBox(grid, box) || !isWord(grid, word)) {
      return null;
    }
    pairs.push({ box, word });
  }
  const known = pairs.filter(({ word }) => isChoiceWord(readLabel(grid.text(word)).core));
  if (known.length < 2) return null;
  return pairs.map(({ box, word }) => spotIn(box, grid.text(word).trim()));
}

function isBox(grid: TableGrid, cell: BlankCell): boolean {
  return (grid.role(cell) === 'blank' && cell.lines.length === 1) || isLoneBox(grid.text(cell));
}

function isWord(grid: TableGrid, cell: BlankCell): boolean {
  return grid.role(cell) === 'text' && !isBox(grid, cell) && grid.text(cell).trim().length <= 16;
}

function isOtherLabel(grid: TableGrid, cell: BlankCell): boolean {
  const { core } = readLabel(grid.text(cell));
  const isOption = optionLines([...cell.lines, ...cell.lines]) !== null;
  return grid.role(cell) === 'text' && !isBox(grid, cell) && !isOption && !isChoiceWord(core);
}

/** A box that is a cell, with the word it stands for. */
export function spotIn(box: BlankCell, option: string): OptionLine {
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
