export interface CellPosition {
  /** From 1. */
  row: number;
  column: number;
}

export interface CellRange {
  from: CellPosition;
  to: CellPosition;
}

/** `B4` or `$B$4`; null for anything else. */
export function parseCell(text: string): CellPosition | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(text);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce(
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

export function parseRange(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  return from && to && { from, to };
}
