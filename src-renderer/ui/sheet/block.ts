export interface CellPlace {
  row: number;
  column: number;
}

/** A rectangle of cells; its edges belong to it. */
export interface CellBlock {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function blockOf(a: CellPlace, b: CellPlace): CellBlock {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function isInRows(block: CellBlock | null, row: number): block is CellBlock {
  return block !== null && row >= block.top && row <= block.bottom;
}

export function rowsOf(block: CellBlock): number {
  return block.bottom - block.top + 1;
}

export function isOneCell(block: CellBlock): boolean {
  return block.top === block.bottom && block.left === block.right;
}
