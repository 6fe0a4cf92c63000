import { type CellRange } from '../../office/cell-address.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';

/** A sheet's rows with what merged cells mean for the cells they cover. */
export interface SheetGrid {
  name: string;
  rows: readonly WorkbookRow[];
  /** Where a filter hides rows. */
  filter: CellRange | null;
  isHiddenColumn(col: number): boolean;
  /** The merge that covers a cell, its own corner included. */
  mergeAt(row: number, col: number): CellRange | null;
  /** The cell shown at a place: its own, or that of the merge over it. */
  shown(index: number, col: number): WorkbookCell | null;
  /** Cells of a data row, those merged downwards from rows above included. */
  cellsOf(index: number): Map<number, GridCell>;
}

export interface GridCell {
  cell: WorkbookCell;
  /** Row in which it is written; above the row asked for when merged downwards. */
  writtenIn: number;
  /** So many rows share it. */
  sharedBy: number;
}

const MAX_COVERED_ROWS = 1_000_000;

export function toGrid(sheet: WorkbookSheet): SheetGrid {
  const byRow = indexMerges(sheet.merges, sheet.rows);
  const rowIndex = new Map(sheet.rows.map((row, index) => [row.row, index]));
  const written = (row: number, col: number): WorkbookCell | null => {
    const index = rowIndex.get(row);
    return index === undefined
      ? null
      : (sheet.rows[index]?.cells.find((cell) => cell.col === col) ?? null);
  };
  const mergeAt = (row: number, col: number) =>
    byRow.get(row)?.find((merge) => merge.left <= col && col <= merge.right) ?? null;
  return {
    name: sheet.name,
    rows: sheet.rows,
    filter: sheet.filter ?? null,
    isHiddenColumn: (col) =>
      sheet.hiddenColumns?.some(({ left, right }) => left <= col && col <= right) === true,
    mergeAt,
    shown(index, col) {
      const row = sheet.rows[index];
      if (!row) return null;
      const merge = mergeAt(row.row, col);
      return merge
        ? written(merge.top, merge.left)
        : (row.cells.find((cell) => cell.col === col) ?? null);
    },
    cellsOf(index) {
      const cells = new Map<number, GridCell>();
      const row = sheet.rows[index];
      if (!row) return cells;
      for (const cell of row.cells) cells.set(cell.col, { cell, writtenIn: row.row, sharedBy: 1 });
      for (const merge of byRow.get(row.row) ?? []) {
        if (merge.bottom === merge.top) continue;
        const cell = written(merge.top, merge.left);
        if (cell)
          cells.set(merge.left, {
            cell,
            writtenIn: merge.top,
            sharedBy: merge.bottom - merge.top + 1,
          });
      }
      return cells;
    },
  };
}

/** Merges by every row they touch. Merges that reach below the last row end there. */
function indexMerges(
  merges: readonly CellRange[],
  rows: readonly WorkbookRow[],
): Map<number, CellRange[]> {
  const last = rows.at(-1)?.row ?? 0;
  const byRow = new Map<number, CellRange[]>();
  let covered = 0;
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, last);
    covered += Math.max(0, bottom - merge.top + 1);
    if (covered > MAX_COVERED_ROWS) break;
    for (let row = merge.top; row <= bottom; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
