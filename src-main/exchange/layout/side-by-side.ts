import { RECORD_KINDS } from '#shared/domain/record.ts';
import { qualifies } from '#shared/recognition/compose-heading.ts';
import { foldHeading } from '#shared/recognition/fold-text.ts';
import { isSequenceHeading, recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import type { WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';
import { findTables, isKnownHeading } from './find-tables.ts';
import { knownLabel } from './form-entries.ts';
import { toGrid } from './sheet-grid.ts';

/**
 * A sheet on which tables stand side by side, under the same heading or under different ones, as a sheet for each;
 * other sheets as they are. Rows above the heading belong to all of them.
 */
export function sideBySide(sheet: WorkbookSheet): WorkbookSheet[] {
  for (const [index, row] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
    if (isSecondLevel(row, sheet.rows[index - 1])) continue;
    const same = blockStarts(row);
    const starts = same.length < 2 ? tableStarts(sheet, index, row) : same;
    if (starts.length > 1) return blocksAt(sheet, index, starts);
  }
  return [sheet];
}

function blocksAt(sheet: WorkbookSheet, header: number, starts: readonly number[]) {
  return starts.map((left, at) => {
    const right = (starts[at + 1] ?? Number.POSITIVE_INFINITY) - 1;
    // What stands left of the first block is its own: a running number for all.
    return columnsOnly(sheet, header, at === 0 ? 1 : left, right);
  });
}

/** The columns at which tables of different headings begin; fewer than two where there is one table. */
function tableStarts(sheet: WorkbookSheet, header: number, row: WorkbookRow): number[] {
  const [first] = row.cells;
  if (!first || row.cells.length < LEAST_COLUMNS * 2 || saysSide(row)) return [];
  const begins = row.cells.filter(({ text }, at) => at >= LEAST_COLUMNS && beginOf(text) !== null);
  if (begins.length === 0) return [];
  const filled = columnsFilled(sheet, header);
  const may = begins.flatMap(({ col, text }) => {
    const isAgain =
      isSequenceHeading(text) ||
      row.cells.some((cell) => cell.col < col && beginsAlike(cell.text, text));
    return !filled.has(col - 1) || isAgain ? [col] : [];
  });
  let starts = [first.col];
  for (const col of may) {
    const parted = blocksAt(sheet, header, [...starts, col]).slice(-2);
    const tables = parted.map((part) => isHeadedTable(part, row.row));
    const isOwn = !filled.has(col - 1) && beginsAgain(row, starts.at(-1) ?? 0, col);
    if (tables.every(Boolean) || (isOwn && tables.some(Boolean))) starts = [...starts, col];
  }
  return starts;
}

function columnsFilled({ rows }: WorkbookSheet, header: number): Set<number> {
  const filled = new Set<number>();
  for (const { cells } of rows.slice(header)) for (const { col } of cells) filled.add(col);
  return filled;
}

/** 计划, 实际 say of columns side by side that they tell of one activity. */
function saysSide({ cells }: WorkbookRow): boolean {
  return cells.some(({ text }) => qualifies(foldHeading(text)) || SIDE.test(text));
}

const SIDE = /计划|实际|原定/u;

function isHeadedTable(sheet: WorkbookSheet, header: number): boolean {
  return findTables(toGrid(sheet)).some(({ headerRow }) => headerRow === header);
}

/** 日期 … 日期: what follows has days or running numbers of its own. */
function beginsAgain({ cells }: WorkbookRow, left: number, at: number): boolean {
  const own = cells.find(({ col }) => col === at)?.text ?? '';
  return cells.some(({ col, text }) => left <= col && col < at && beginsAlike(text, own));
}

function beginsAlike(one: string, other: string): boolean {
  const begin = beginOf(one);
  return begin !== null && begin !== 'name' && begin === beginOf(other);
}

/** What a table begins with: a running number, a day or a name. */
function beginOf(heading: string): 'number' | 'day' | 'name' | null {
  if (isSequenceHeading(heading)) return 'number';
  const fields = RECORD_KINDS.flatMap((kind) => {
    const [best] = recogniseHeading(heading, kind);
    return best && best.confidence >= CERTAIN ? best.field : [];
  });
  if (fields.includes('date')) return 'day';
  return fields.includes('title') || fields.includes('name') ? 'name' : null;
}

const CERTAIN = 0.9;

/** A sheet of forms of which several stand beside one another, as a sheet for each column of them. */
export function cardsBeside(sheet: WorkbookSheet): WorkbookSheet[] {
  if (sheet.rows.length > MOST_OF_CARDS) return [sheet];
  const labels = new Map<string, Set<string>>();
  for (const { cells } of sheet.rows) {
    const columns = new Map<string, number[]>();
    for (const { col, text } of cells) {
      const label = knownLabel(text);
      if (label !== null) columns.set(label, [...(columns.get(label) ?? []), col]);
    }
    for (const [label, at] of columns) {
      const key = at.join(' ');
      if (at.length > 1) labels.set(key, (labels.get(key) ?? new Set()).add(label));
    }
  }
  // Of the labels' columns the leftmost begin the cards.
  const [starts] = [...labels]
    .filter(([, own]) => own.size >= LEAST_LABELS)
    .map(([key]) => key.split(' ').map(Number))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  if (!starts) return [sheet];
  return starts.map((left, at) => {
    const right = (starts[at + 1] ?? Number.POSITIVE_INFINITY) - 1;
    return columnsOnly(sheet, 0, at === 0 ? 1 : left, right);
  });
}

const MOST_OF_CARDS = 3000;
/** Fewer that come twice in a row may be one form's: 姓名 and 姓名. */
const LEAST_LABELS = 3;

const MOST_ABOVE = 12;
/** A heading of fewer columns may repeat by chance: 人数 under 教师 and under 学生. */
const LEAST_COLUMNS = 3;

/** 时间, 人数 under 计划 and under 完成: the row above heads columns of its own beside them. */
function isSecondLevel(row: WorkbookRow, above: WorkbookRow | undefined): boolean {
  const own = new Set(row.cells.map(({ col }) => col));
  return (
    above?.row === row.row - 1 &&
    above.cells.some(({ col, text }) => !own.has(col) && isKnownHeading(text))
  );
}

/** The columns at which the same run of headings begins. */
function blockStarts({ cells }: WorkbookRow): number[] {
  const headings = cells.map(({ text }) => foldHeading(text));
  if (headings.length < LEAST_COLUMNS * 2) return [];
  for (let width = LEAST_COLUMNS; width * 2 <= headings.length; width += 1) {
    if (headings.length % width !== 0) continue;
    const block = headings.slice(0, width);
    const repeats = headings.every((heading, at) => heading === block[at % width]);
    const known = cells.slice(0, width).filter(({ text }) => isKnownHeading(text)).length;
    if (repeats && new Set(block).size === width && known >= LEAST_COLUMNS)
      return cells.filter((_, at) => at % width === 0).map(({ col }) => col);
  }
  return [];
}

function columnsOnly(
  sheet: WorkbookSheet,
  header: number,
  left: number,
  right: number,
): WorkbookSheet {
  const isIn = (col: number) => left <= col && col <= right;
  const rows = sheet.rows.flatMap((row, index) => {
    // A title above may be merged over all blocks or stand over its own.
    const above = index < header && row.cells.length === 1;
    const cells = above ? row.cells : row.cells.filter(({ col }) => isIn(col));
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
  return { ...sheet, rows, merges: sheet.merges.filter((merge) => isIn(merge.left)) };
}
