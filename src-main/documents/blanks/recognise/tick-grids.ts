import { choose, closedListOf } from '#shared/blanks/choice.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { choiceWhat } from './choice-what.ts';
import { type Findings, tidyLabel } from './findings.ts';
import type { TableGrid } from './table-grid.ts';
import { spotIn } from './tick-cells.ts';
import type { What } from './what.ts';

/**
 * Boxes that are cells with their word above or far to the left: a row of words over a row of boxes,
 * and rows of a word with a box under 是 and one under 否.
 */
export function recogniseTickGrids(grid: TableGrid, findings: Findings, caption: string): void {
  for (const words of wordRows(grid)) tickUnder(grid, words, findings, caption);
  if (findings.kind === 'statistics') return;
  for (const heading of grid.table.cells) {
    if (grid.role(heading) === 'text' && answers(grid.text(heading), '是')) {
      tickAnswers(grid, heading, findings);
    }
  }
}

interface WordRow {
  words: BlankCell[];
  boxes: BlankCell[];
}

/** As many words as boxes, one right over the other, and nothing to the left that the boxes answer. */
function wordRows(grid: TableGrid): WordRow[] {
  const rows = new Map<number, BlankCell[]>();
  for (const cell of grid.table.cells) {
    if (grid.role(cell) === 'box') rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  return [...rows.values()].flatMap((boxes): WordRow[] => {
    const words = boxes.flatMap((box) => wordOver(grid, box) ?? []);
    const [first] = boxes;
    const left = first && grid.at(first.row, first.column - 1);
    const isOwnRow = left && left.row === first.row && grid.role(left) === 'text';
    const isAnswers = words.some((word) => isAnswer(grid.text(word)));
    if (boxes.length < 2 || words.length !== boxes.length || isOwnRow || isAnswers) return [];
    return [{ words, boxes }];
  });
}

function wordOver(grid: TableGrid, box: BlankCell): BlankCell | null {
  const over = grid.at(box.row - 1, box.column);
  const isRightOver = over?.column === box.column && over.columnSpan === box.columnSpan;
  return over && isRightOver && grid.role(over) === 'text' ? over : null;
}

function tickUnder(
  grid: TableGrid,
  { words, boxes }: WordRow,
  findings: Findings,
  caption: string,
): void {
  const [word] = words;
  const label = (word && grid.at(word.row, word.column - 1)) ?? null;
  const printed = label && grid.role(label) === 'text' ? grid.text(label) : lastLine(caption);
  const options = words.map((one) => grid.text(one).trim());
  const meaning = findings.match(printed);
  const own: What =
    meaning.type === 'field'
      ? { ...meaning, label: printed, confidence: Math.min(meaning.confidence, 0.9) }
      : {
          label: printed,
          field: fieldOf(findings.kind, options),
          confidence: 0.85,
          reason: '框上方的词',
        };
  const spots = boxes.map((box, at) => spotIn(box, options[at] ?? ''));
  findings.addLines(spots, choiceWhat(findings.kind, own, options));
  for (const cell of boxes) grid.taken.add(cell);
  for (const cell of words) grid.served.add(cell);
  if (!label) return;
  grid.served.add(label);
  // The empty cell under the label is no room for words.
  const under = word && grid.at(word.row + 1, label.column);
  if (under && grid.role(under) === 'blank') grid.taken.add(under);
}

/** One form or setting a row, with its box under 是; what stands under 否 is left to the clerk. */
function tickAnswers(grid: TableGrid, yes: BlankCell, findings: Findings): void {
  const no = grid.at(yes.row, yes.column + yes.columnSpan);
  if (!no || !answers(grid.text(no), '否')) return;
  const rows: { word: BlankCell; box: BlankCell; other: BlankCell }[] = [];
  for (let row = yes.row + yes.rowSpan; row < grid.table.rowCount; row += 1) {
    const box = grid.at(row, yes.column);
    const other = grid.at(row, no.column);
    const word = grid.at(row, yes.column - 1);
    if (!box || !other || !word || grid.role(box) !== 'box' || grid.role(other) !== 'box') break;
    if (grid.role(word) !== 'text') break;
    rows.push({ word, box, other });
  }
  const [first] = rows;
  if (!first) return;
  const options = rows.map(({ word }) => grid.text(word).trim());
  const heading = grid.at(yes.row, yes.column - 1);
  const label = heading ? grid.text(heading) : '';
  const field = fieldOf(findings.kind, options);
  const reason = '“是”一栏的框，按每行的词';
  const spots = rows.map(({ box }, at) => spotIn(box, options[at] ?? ''));
  findings.addLines(spots, { label, field, confidence: 0.85, reason });
  if (field !== null) {
    findings.warn(
      `${first.other.where}起“${tidyLabel(label)}”的“${tidyLabel(grid.text(no))}”一栏没有勾：台账只记用了哪一种，请自己核对后勾选。`,
    );
  }
  for (const { word, box, other } of rows) {
    grid.served.add(word);
    grid.taken.add(box);
    grid.taken.add(other);
  }
  for (const cell of [yes, no, heading]) if (cell) grid.served.add(cell);
}

/** Whose words they are, on a form for one work or case. */
function fieldOf(kind: FormKind, words: readonly string[]): string | null {
  const list = closedListOf(words);
  if (kind === 'work')
    return { settings: 'work.settings', types: 'work.type' }[String(list)] ?? null;
  if (kind === 'case')
    return { settings: 'case.setting', forms: 'case.form' }[String(list)] ?? null;
  return null;
}

function isAnswer(text: string): boolean {
  return answers(text, '是') || answers(text, '否');
}

function answers(text: string, answer: '是' | '否'): boolean {
  const { core } = readLabel(text);
  return core !== '' && core.length <= 4 && choose(answer, [core]).left.length === 0;
}

function lastLine(caption: string): string {
  return caption.trim().split('\n').at(-1) ?? '';
}

/** Boxes that nothing above has found the meaning of are listed, a row at a time. */
export function listLoneBoxes(grid: TableGrid, findings: Findings): void {
  const listed = new Set<number>();
  for (const cell of grid.table.cells) {
    if (grid.role(cell) !== 'box' || grid.taken.has(cell)) continue;
    grid.taken.add(cell);
    if (listed.has(cell.row)) continue;
    listed.add(cell.row);
    const own = grid.table.cells.find((one) => one.row === cell.row && grid.role(one) === 'text');
    const label = own ? grid.text(own) : '勾选框';
    const { line, spots } = spotIn(cell, '√');
    findings.add(line, spots, { label, field: null, confidence: 0, reason: '没有认出' });
  }
}
