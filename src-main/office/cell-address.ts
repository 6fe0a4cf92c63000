export interface CellPosition {
  /** From 1. */
  row: number;
  column: number;
}

/** A rectangle of cells, its borders included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `B4`, `b4` or `$B$4`; null for anything else. */
export function parseCell(text: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(text);
  if (!match) return null;
  const column = [...(match[1] ?? '').toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(match[2]), column };
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A1:C3` or a single cell; null when it is none or runs backwards. */
export function parseRange(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  return from && to && from.row <= to.row && from.column <= to.column
    ? { top: from.row, left: from.column, bottom: to.row, right: to.column }
    : null;
}
