import { readLabel } from '#shared/blanks/label-text.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { UNIT_ROW_HEADING } from '#shared/words/list-headings.ts';
import {
  type BlankBlock,
  type BlankCell,
  type BlankModel,
  type BlankTable,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import type { OfficeForm } from '../../../office/form/office-form.ts';
import type { Findings } from './findings.ts';
import { columnHeadings } from './headings.ts';
import { listUnder } from './lists.ts';
import { isFullWidth, type TableGrid, tableGrid } from './table-grid.ts';
import { asksNumber } from './unit-row.ts';

/** Gives a table that has nothing but its heads a row to write in, and says so. */
export function addMissingRows(
  form: Pick<OfficeForm, 'lines' | 'addRow'>,
  model: BlankModel,
  findings: Findings,
): BlankModel {
  let made = false;
  for (const table of tablesOf(model)) {
    const heads = headsWithoutRow(table, findings);
    const [first] = heads;
    if (!first) continue;
    const isMade = form.addRow(heads);
    made ||= isMade;
    findings.warn(
      isMade
        ? `${first.where}起的表头下没有填写的行，照表头的样子添了一行。`
        : `${first.where}起的表头下没有填写的行，下面紧接着别的内容，没有添行。请先在表头下插入一行，再选这份表。`,
    );
  }
  return made ? form.lines() : model;
}

function tablesOf(model: BlankModel): BlankTable[] {
  return model.flows
    .flatMap(({ blocks }): BlankBlock[] => blocks)
    .flatMap((block) => (block.type === 'table' ? [block.table] : []));
}

/** The heads of numbers or of a list right over its end, a note or its 合计; empty where a row is there. */
function headsWithoutRow(table: BlankTable, findings: Findings): BlankCell[] {
  const grid = tableGrid(table, findings.isKnown);
  for (let row = 0; row < table.rowCount; row += 1) {
    const heads = headsEndingAt(grid, row);
    if (heads.length < 3 || !endsUnder(grid, heads, row + 1, findings)) continue;
    if (findings.kind !== 'statistics') {
      if (listUnder(heads, grid, findings)) return heads;
      continue;
    }
    const paths = heads.map((head) => columnHeadings(grid, roomUnder(head)));
    const numbers = paths.filter((path) => asksNumber(grid, path));
    const known = heads.filter((head) => findings.isKnown(grid.text(head)));
    const understood = numbers.length + known.length;
    if (numbers.length >= 2 && understood * 2 >= heads.length) return heads;
  }
  return [];
}

/** Words side by side without a gap, each the last over its columns; all of a table in a document. */
function headsEndingAt(grid: TableGrid, row: number): BlankCell[] {
  const ending = grid.endingIn(row).filter((cell) => !isFullWidth(grid, cell));
  const heads = ending
    .filter((cell) => grid.role(cell) === 'text')
    .sort((a, b) => a.column - b.column);
  const isUnbroken = heads.every((head, at) => at === 0 || head.column === endOf(heads[at - 1]));
  // Room beside the words is of their row: words before it are no heads of another.
  const isWhole = grid.table.isSheet
    ? ending.every((cell) => heads.includes(cell) || !cell.bordered)
    : heads.length === ending.length && endOf(heads.at(-1)) === grid.table.columnCount;
  const isOneRow = heads.some((head) => head.row === row);
  return isUnbroken && isWhole && isOneRow ? heads : [];
}

function endOf(cell: BlankCell | undefined): number {
  return cell ? cell.column + cell.columnSpan : 0;
}

function roomUnder(head: BlankCell): BlankCell {
  return { ...head, row: head.row + head.rowSpan, rowSpan: 1, lines: [] };
}

function endsUnder(
  grid: TableGrid,
  heads: readonly BlankCell[],
  row: number,
  findings: Findings,
): boolean {
  const under = grid.inRow(row);
  const [first] = under;
  if (!first) return true;
  const isEmpty = under.every((cell) => grid.role(cell) === 'blank' && !cell.bordered);
  if (grid.table.isSheet && isEmpty) return true;
  const words = under.filter((cell) => grid.role(cell) === 'text');
  if (words.length === 1 && isFullWidth(grid, first)) return true;
  const isTotal = parseDimensions(blankCellText(first))?.total === true;
  return isTotal && heads.some((head) => asksUnit(blankCellText(head), findings));
}

function asksUnit(text: string, findings: Findings): boolean {
  const meaning = findings.match(text);
  const isUnit = meaning.type === 'field' && meaning.field === 'unit.name';
  return isUnit || UNIT_ROW_HEADING.test(readLabel(text).core);
}
