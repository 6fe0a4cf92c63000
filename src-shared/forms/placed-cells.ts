import type { Cell, Table } from './form-model.ts';

/** A cell and the row and column, from 0, of its upper left corner. */
export interface PlacedCell {
  cell: Cell;
  row: number;
  column: number;
}

/** Where the cells lie once spans are counted. Throws when they leave a hole or overlap. */
export function placeCells(table: Table): PlacedCell[] {
  const width = table.columnWidthsMm.length;
  const freeFrom = Array.from({ length: width }, () => 0);
  const placed: PlacedCell[] = [];
  for (const [row, { cells }] of table.rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (column < width && (freeFrom[column] ?? 0) > row) column += 1;
      placed.push({ cell, row, column });
      for (let span = 0; span < cell.colSpan; span += 1) {
        if (column >= width || (freeFrom[column] ?? 0) > row)
          throw new Error(`no room for ${cell.id}`);
        freeFrom[column] = row + cell.rowSpan;
        column += 1;
      }
    }
    if (freeFrom.some((free) => free <= row))
      throw new Error(`row ${row} of ${table.id} has a hole`);
  }
  return placed;
}
