import type { CellPlace } from './block.ts';

/** Ids of cells, for assistive technology to follow the cursor. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** The cell that something on the screen belongs to. */
export function placeOf(element: Element | null): CellPlace | null {
  const [, row, column] =
    /^cell-(\d+)-(\d+)$/.exec(element?.closest('[role=gridcell]')?.id ?? '') ?? [];
  return row === undefined ? null : { row: Number(row), column: Number(column) };
}
