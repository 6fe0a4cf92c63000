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

export function columnsOf(block: CellBlock): number {
  return block.right - block.left + 1;
}

/** The smallest block that holds both. */
export function spanOf(a: CellBlock, b: CellBlock): CellBlock {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/**
 * Where a fill handle pulled to a place ends: on down or on to the right, whichever is farther, never
 * both. Null while it is still within the block, or was pulled up or left.
 */
export function fillTarget(source: CellBlock, to: CellPlace): CellBlock | null {
  const down = to.row - source.bottom;
  const right = to.column - source.right;
  if (down <= 0 && right <= 0) return null;
  if (down >= right) return { ...source, top: source.bottom + 1, bottom: to.row };
  return { ...source, left: source.right + 1, right: to.column };
}
