import { namesDay } from '#shared/recognition/read-date.ts';
import type { WorkbookCell, WorkbookRow } from '../cells/workbook-model.ts';
import { isNoteText, isTotalText } from './classify-row.ts';
import { type FormEntry, knownLabel } from './form-entries.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Records that stand neither in rows nor in forms, each as its labels and values; titles are the texts above them. */
export interface ShapedRecords {
  blocks: FormEntry[][];
  titles: string[];
}

/** Records in columns beside one column of labels, or in two rows each below two rows of headings. Null otherwise. */
export function shapedRecords(grid: SheetGrid): ShapedRecords | null {
  return recordsInColumns(grid) ?? recordsInRowPairs(grid);
}

/** 活动名称 | 防火宣讲 | 疏散演练 */
function recordsInColumns(grid: SheetGrid): ShapedRecords | null {
  if (grid.rows.length > MOST_LABELS) return null;
  const col = Math.min(
    ...grid.rows.flatMap(({ cells }) => (cells.length > 1 ? (cells[0]?.col ?? []) : [])),
  );
  const told = grid.rows.flatMap((row, index) => {
    const label = row.cells[0]?.col === col ? row.cells[0].text.trim().replace(/[:：]$/u, '') : '';
    return label !== '' && row.cells.length > 1 ? [{ row, index, label }] : [];
  });
  const known = told.filter(({ label }) => knownLabel(label) !== null);
  const first = known[0];
  const isColumn = new Set(known.map(({ label }) => label)).size === known.length;
  const across = daysAcross(told.map(({ row }) => row));
  const isCertain = across.length >= LEAST_DAYS;
  if (!first || known.length < LEAST_LABELS || !isColumn) return null;
  if (!isCertain && known.length * 2 < told.length) return null;
  const values = isCertain
    ? across
    : [...new Set(told.flatMap(({ row }) => row.cells.map((cell) => cell.col)))].filter(
        (each) => each !== col && filledIn(known, each) * 2 >= known.length,
      );
  const days = known.map(({ row }) => values.filter((each) => isDay(cellAt(row, each))).length);
  if (values.length < 2 || Math.max(...days) < 2 || labelsIn(known, values) > 0) return null;
  const blocks = values
    .sort((a, b) => a - b)
    .map((each) =>
      told
        .filter(({ index, row }) => index >= first.index && !isOfAll(grid, row) && !namesDays(row))
        .map(({ row, label }) => entry(label, row.row, each, cellAt(row, each))),
    );
  return { blocks, titles: titlesAbove(grid, first.index) };
}

/** The columns of a row of days: a week's log. Empty where no row has a day for most of its columns. */
function daysAcross(rows: readonly WorkbookRow[]): number[] {
  const [days = []] = rows
    .map((row) => ({ row, days: row.cells.slice(1).filter(isDay) }))
    .filter(({ row, days }) => days.length >= (row.cells.length - 1) * MOSTLY)
    .map(({ days }) => days.map(({ col }) => col))
    .sort((a, b) => b.length - a.length);
  return days;
}

/** 星期一, 星期二 */
function namesDays({ cells }: WorkbookRow): boolean {
  return cells
    .slice(1)
    .every(({ text }) => /^(?:星期|周|礼拜)[一二三四五六日天]$/u.test(text.trim()));
}

/** 本周小结, merged over all days, is no day's. */
function isOfAll(grid: SheetGrid, { row, cells }: WorkbookRow): boolean {
  return cells.slice(1).some(({ col }) => {
    const merge = grid.mergeAt(row, col);
    return merge !== null && merge.right > merge.left;
  });
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
    block.some(({ label, cell }) => label === day?.text.trim() && isDay(cell)),
  );
  if (blocks.length < LEAST_PAIRS || dated.length < blocks.length * MOSTLY) return null;
  return { blocks, titles: titlesAbove(grid, at) };
}

const MOST_LABELS = 60;
const LEAST_LABELS = 4;
const MOST_ABOVE = 12;
const LEAST_PAIRS = 2;
const LEAST_DAYS = 3;
const MOSTLY = 0.8;
const DAY = /日期|时间/u;

function entry(label: string, row: number, col: number, cell: WorkbookCell | null): FormEntry {
  return { label, row, cell, at: { row, col }, isOwnLabel: true };
}

function pairEntries(headings: WorkbookRow, values: WorkbookRow): FormEntry[] {
  return headings.cells.map(({ col, text }) =>
    entry(text.trim(), values.row, col, cellAt(values, col)),
  );
}

function cellAt({ cells }: WorkbookRow, col: number): WorkbookCell | null {
  return cells.find((cell) => cell.col === col) ?? null;
}

function filledIn(rows: readonly { row: WorkbookRow }[], col: number): number {
  return rows.filter(({ row }) => cellAt(row, col) !== null).length;
}

/** Labels among the values: the sheet is a form of several columns of them. */
function labelsIn(rows: readonly { row: WorkbookRow; label: string }[], cols: readonly number[]) {
  const own = new Set(rows.map(({ label }) => knownLabel(label)));
  return rows.filter(({ row }) =>
    cols.some((col) => {
      const label = knownLabel(cellAt(row, col)?.text ?? '');
      return label !== null && own.has(label);
    }),
  ).length;
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

function isDay(cell: WorkbookCell | null): boolean {
  if (cell === null) return false;
  if (cell.date !== null) return true;
  return cell.text.length <= 24 && namesDay(cell.text);
}

function titlesAbove(grid: SheetGrid, index: number): string[] {
  return grid.rows.slice(0, index).flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
}
