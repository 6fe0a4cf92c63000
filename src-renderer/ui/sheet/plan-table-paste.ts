import { type CellBlock, columnsOf, rowsOf } from './block.ts';

/** A pasted table laid over a sheet. */
export interface TablePaste {
  /** The cells that are written. */
  block: CellBlock;
  textAt: (row: number, column: number) => string;
  /** Rows that came out below the last one; each from its first cell on. */
  rowsLeft: string[][];
  /** Cells with something in them that came out to the right of the last column. */
  cellsLeft: number;
}

/**
 * Where the cells of a table go that is pasted on a block. A table that fits into the block a whole
 * number of times fills it, as one cell does; any other is laid from the block's first cell on, in the
 * sheet's own columns.
 */
export function planTablePaste(
  table: readonly (readonly string[])[],
  on: CellBlock,
  sheet: { rows: number; columns: number },
): TablePaste {
  const height = table.length;
  const width = Math.max(1, ...table.map((cells) => cells.length));
  const repeats = rowsOf(on) % height === 0 && columnsOf(on) % width === 0;
  const wanted = repeats ? on : { ...on, bottom: on.top + height - 1, right: on.left + width - 1 };
  const block = {
    ...wanted,
    bottom: Math.min(wanted.bottom, sheet.rows - 1),
    right: Math.min(wanted.right, sheet.columns - 1),
  };
  const rowsIn = rowsOf(block);
  const columnsIn = columnsOf(block);
  return {
    block,
    textAt: (row, column) =>
      table[(row - on.top) % height]?.[(column - on.left) % width]?.trim() ?? '',
    rowsLeft: repeats ? [] : table.slice(rowsIn).map((cells) => [...cells]),
    cellsLeft: repeats
      ? 0
      : table
          .slice(0, rowsIn)
          .flatMap((cells) => cells.slice(columnsIn))
          .filter((text) => text.trim() !== '').length,
  };
}
