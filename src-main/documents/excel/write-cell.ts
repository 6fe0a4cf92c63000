import type ExcelJS from 'exceljs';
import type { Cell } from '#shared/forms/form-model.ts';
import { columnName } from '../../office/cell-address.ts';
import { TYPEFACES } from '../typefaces.ts';
import type { LaidCell } from './sheet-layout.ts';

/** What a cell needs to know of the sheet around it. */
export interface Surroundings {
  byId: Map<string, LaidCell>;
  /** `row:column` of the corners of cells that go on with the text of the one above. */
  joined: Set<string>;
  /** Rows after which a page ends: lines are drawn and merged cells cut there. */
  pageEnds: Set<number>;
}

/** Writes a cell of the form into its rows and columns, merged where it takes more than one. */
export function writeCell(sheet: ExcelJS.Worksheet, cell: LaidCell, around: Surroundings): void {
  const joinsBelow = around.joined.has(`${cell.last.row + 1}:${cell.first.column}`);
  for (const { top, bottom, text } of stripsOf(cell, around.pageEnds)) {
    // Whatever goes on, a page ends and begins with a line.
    const openAbove = !around.pageEnds.has(top - 1) && (top > cell.first.row || cell.joinsAbove);
    const openBelow = !around.pageEnds.has(bottom) && (bottom < cell.last.row || joinsBelow);
    const border = borderOf(cell, openAbove, openBelow);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = cell.first.column; column <= cell.last.column; column += 1) {
        // A fresh object for each: exceljs shares styles between cells that share an object.
        sheet.getCell(row, column).style = styleOf(cell, border);
      }
    }
    if (bottom > top || cell.last.column > cell.first.column) {
      sheet.mergeCells(top, cell.first.column, bottom, cell.last.column);
    }
    // A number stands once, whatever pages its cell is cut into.
    const isAgain = cell.content.type === 'number' && top > cell.first.row;
    const value = isAgain ? null : valueOf(cell.content, text, around.byId);
    if (value !== null) sheet.getCell(top, cell.first.column).value = value;
  }
}

/** One strip of rows for each piece of text; the rest of the last one's rows, page by page. */
function stripsOf(cell: LaidCell, pageEnds: Set<number>) {
  const strips: { top: number; bottom: number; text: string }[] = [];
  for (let row = cell.first.row; row <= cell.last.row; row += 1) {
    const index = row - cell.first.row;
    const last = strips.at(-1);
    if (last && index >= cell.pieces.length && !pageEnds.has(row - 1)) last.bottom = row;
    else strips.push({ top: row, bottom: row, text: cell.pieces[index]?.text ?? '' });
  }
  return strips;
}

function valueOf(
  content: Cell['content'],
  text: string,
  byId: Map<string, LaidCell>,
): ExcelJS.CellValue {
  // A string value is stored as text, also when it starts with = + - or @.
  if (content.type === 'text') return text === '' ? null : escapeCodes(text);
  if (content.sumOf === undefined) return content.value;
  const formula = `SUM(${rangesOf(content.sumOf, byId).join(',')})`;
  return { formula, result: content.value, date1904: false };
}

/** Excel reads `_x000D_` as a code for a character; such text is written as code itself. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Neighbours down a column become one range. */
function rangesOf(ids: string[], byId: Map<string, LaidCell>): string[] {
  const ranges: { column: number; first: number; last: number }[] = [];
  for (const id of ids) {
    const at = byId.get(id)?.first;
    if (at === undefined) throw new Error(`the sum names no cell of the form: ${id}`);
    const last = ranges.at(-1);
    if (last?.column === at.column && last.last + 1 === at.row) last.last = at.row;
    else ranges.push({ column: at.column, first: at.row, last: at.row });
  }
  return ranges.map(({ column, first, last }) => {
    const letters = columnName(column);
    return first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`;
  });
}

function styleOf(cell: LaidCell, border: Partial<ExcelJS.Borders>): Partial<ExcelJS.Style> {
  const { face, sizePt, bold } = cell.style;
  return {
    font: { name: TYPEFACES[face].name, size: sizePt, bold, family: 3, charset: 134 },
    alignment: {
      // Justified text in Excel stretches its last line in some programs.
      horizontal: cell.align === 'justify' ? 'left' : cell.align,
      vertical: cell.verticalAlign,
      // A number must never show as ####, whatever font stands in.
      ...(cell.content.type === 'number' ? { shrinkToFit: true } : { wrapText: true }),
    },
    border,
    numFmt: cell.content.type === 'number' ? '0' : textFormat(cell),
  };
}

/** Excel shows a text of more than 255 characters as #### where its cell is said to hold text. */
function textFormat({ pieces }: LaidCell): string {
  return pieces.some(({ text }) => text.length > 255) ? 'General' : '@';
}

function borderOf(
  cell: LaidCell,
  openAbove: boolean,
  openBelow: boolean,
): Partial<ExcelJS.Borders> {
  if (!cell.borders) return {};
  const line = { style: 'thin', color: { argb: 'FF000000' } } as const;
  return {
    left: { ...line },
    right: { ...line },
    ...(openAbove ? {} : { top: { ...line } }),
    ...(openBelow ? {} : { bottom: { ...line } }),
  };
}
