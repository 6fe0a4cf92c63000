/** Ids of cells, for assistive technology to follow the cursor. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
