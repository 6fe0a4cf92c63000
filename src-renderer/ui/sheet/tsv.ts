import type { SheetColumn } from './sheet-column.ts';

/** Rows as a spreadsheet takes them from the clipboard, headings first. */
export function toTsv<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => column.label)];
  for (const row of rows) lines.push(columns.map((column) => column.text(row)));
  return lines.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

/** Line breaks, tabs and quotes inside a cell would move what follows into other cells. */
function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
