import { textForSheets } from '#shared/recognition/text-for-sheets.ts';
import type { SheetColumn } from './sheet-column.ts';

/** Rows as a spreadsheet takes them from the clipboard, headings first. */
export function toTsv<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): string {
  return cellsToTsv([columns.map((column) => column.label), ...cellsOf(columns, rows)]);
}

/** The text of the cells. */
export function cellsOf<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): string[][] {
  return rows.map((row) => columns.map((column) => column.text(row)));
}

export function cellsToTsv(cells: readonly (readonly string[])[]): string {
  return cells.map((line) => line.map(quoted).join('\t')).join('\r\n');
}

/** The same as a table. Only numbers and days are left for the spreadsheet to make something of. */
export function cellsToHtml(cells: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const own = /^(?:\d{1,15}|\d{4}-\d{2}-\d{2})$/u.test(text)
      ? ''
      : ` style="mso-number-format:'\\@'"`;
    return `<td${own}>${escaped(text).replace(/\r?\n/gu, '<br style="mso-data-placement:same-cell">')}</td>`;
  };
  const lines = cells.map((line) => `<tr>${line.map(cell).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Line breaks, tabs and quotes inside a cell would move what follows into other cells. */
function quoted(text: string): string {
  const cell = textForSheets(text);
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
