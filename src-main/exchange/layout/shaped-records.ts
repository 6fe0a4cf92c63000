import type { WorkbookRow } from '../cells/workbook-model.ts';
import { isNoteText, isTotalText } from './classify-row.ts';
import { cellAt, type FormEntry, filledDay, knownLabel, ownEntry } from './form-entries.ts';
import { recordsInColumns, type ShapedRecords } from './records-in-columns.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Records in columns beside one column of labels, or in two rows each below two rows of headings. Null otherwise. */
export function shapedRecords(grid: SheetGrid): ShapedRecords | null {
  return recordsInColumns(grid) ?? recordsInRowPairs(grid);
}

/** Two rows of headings, and two rows for each record. */
function recordsInRowPairs(grid: SheetGrid): ShapedRecords | null {
  const at = grid.rows.findIndex(
    (row, index) => index < MOST_ABOVE && areHeadings(row) && areHeadings(grid.rows[index + 1]),
  );
  const [above, below] = [grid.rows[at], grid.rows[at + 1]];
  if (!above || !below || isTall(grid, above)) return null;
  const labels = [...above.cells, ...below.cells].map(({ text }) => knownLabel(text));
  if (new Set(labels).size < labels.length) return null;
  const blocks: FormEntry[][] = [];
  const rest = grid.rows.slice(at + 2);
  for (let index = 0; index < rest.length; index += 2) {
    const [first, second] = [rest[index], rest[index + 1]];
    if (!first || first.cells.some(({ text }) => isTotalText(text) || isNoteText(text))) break;
    if (second?.row !== first.row + 1) return null;
    blocks.push([...pairEntries(above, first), ...pairEntries(below, second)]);
  }
  const day =
    above.cells.find(({ text }) => DAY.test(text)) ??
    below.cells.find(({ text }) => DAY.test(text));
  const dated = blocks.filter((block) =>
    block.some(({ label, cell }) => label === day?.text.trim() && filledDay(cell)),
  );
  if (blocks.length < LEAST_PAIRS || dated.length < blocks.length * MOSTLY) return null;
  return { blocks, titles: titlesAbove(grid, at) };
}

const MOST_ABOVE = 12;
const LEAST_PAIRS = 2;
const MOSTLY = 0.8;
const DAY = /日期|时间/u;

function pairEntries(headings: WorkbookRow, values: WorkbookRow): FormEntry[] {
  return headings.cells.map(({ col, text }) =>
    ownEntry(text.trim(), values.row, col, cellAt(values, col)),
  );
}

function areHeadings(row: WorkbookRow | undefined): boolean {
  const cells = row?.cells ?? [];
  const known = cells.filter(({ text, number }) => number === null && knownLabel(text) !== null);
  return cells.length >= 3 && known.length === cells.length;
}

/** A heading merged down over the next row belongs to a table with two levels of them. */
function isTall(grid: SheetGrid, { row, cells }: WorkbookRow): boolean {
  return cells.some(({ col }) => {
    const merge = grid.mergeAt(row, col);
    return merge !== null && (merge.bottom > row || merge.right > merge.left);
  });
}

function titlesAbove(grid: SheetGrid, index: number): string[] {
  return grid.rows.slice(0, index).flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
}
