import { numberedAside, runningNumber } from '#shared/recognition/numbered-aside.ts';
import { statusAside } from '#shared/recognition/read-activity-status.ts';
import { cellName } from '../../office/cell-address.ts';
import type { WorkbookCell, WorkbookRow } from '../cells/workbook-model.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { SheetGrid } from '../layout/sheet-grid.ts';
import type { RowStatus } from './row-status.ts';

/** What lines of their own between and below the rows of a table say of rows that were not held. */
export interface LoneAsides {
  /** By the row that was not held. */
  told: ReadonlyMap<number, RowStatus>;
  /** The lines, each with the rows it speaks of. */
  lines: ReadonlyMap<number, readonly number[]>;
}

/** （台风停业，⑤没搞）and 第3、5项取消 speak of the rows so numbered, （因雨取消）of the row over it. */
export function loneAsides(grid: SheetGrid, table: FoundTable): LoneAsides {
  const told = new Map<number, RowStatus>();
  const lines = new Map<number, readonly number[]>();
  const numbers = table.columns.flatMap(({ col, sequence }) => (sequence ? col : []));
  const rows = grid.rows.slice(table.from, table.to);
  for (const [index, { row, cells }] of rows.entries()) {
    const [cell] = cells;
    if (!cell || cells.length > 1 || cell.number !== null) continue;
    const numbered = numberedAside(cell.text);
    const status = numbered?.status ?? bareAside(cell.text);
    if (status === null) continue;
    const meant = numbered
      ? rows.filter((each) => isNumbered(each, numbers, numbered.numbers))
      : rows.slice(Math.max(index - 1, 0), index).filter((each) => each.cells.length > 1);
    for (const each of meant)
      told.set(each.row, { status, cell: cellName(row, cell.col), text: cell.text });
    const meantRows = meant.map((each) => each.row);
    if (meantRows.length > 0) lines.set(row, meantRows);
  }
  return { told, lines };
}

function bareAside(text: string): RowStatus['status'] | null {
  const inside = /^\s*[(（【]([^()（）【】]+)[)）】]\s*$/u.exec(text)?.[1];
  return inside === undefined ? null : statusAside(inside);
}

function isNumbered(
  { cells }: WorkbookRow,
  columns: readonly number[],
  numbers: readonly number[],
): boolean {
  return (
    cells.length > 1 &&
    cells.some((cell) => columns.includes(cell.col) && numbers.includes(numberOf(cell)))
  );
}

function numberOf({ number, text }: WorkbookCell): number {
  return number ?? runningNumber(text) ?? Number.NaN;
}
