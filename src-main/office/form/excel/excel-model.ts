import { displayWidth } from '../../../../src-shared/words/display-width.ts';
import { cellName } from '../../cell-address.ts';
import type { BlankCell, BlankLine, BlankModel, BlankTable, LineLook } from '../blank-model.ts';
import type { ExcelDocument, ExcelSheet } from './excel-document.ts';
import type { SheetStyles } from './excel-styles.ts';

/** Forms are small; what lies beyond is not a form to fill. */
const MAX_ROWS = 600;
const MAX_COLUMNS = 120;

export function workbookBlankModel(document: ExcelDocument): BlankModel {
  const flows = document.sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => ({
      name: sheet.name,
      blocks: [{ type: 'table' as const, table: readSheetTable(sheet, document.styles) }],
    }));
  return { flows };
}

/** The used part of a sheet as a grid, merged cells as one. */
function readSheetTable(sheet: ExcelSheet, styles: SheetStyles): BlankTable {
  const size = usedSize(sheet, styles);
  const table: BlankTable = {
    rowCount: size.rows,
    columnCount: size.columns,
    cells: [],
    isSheet: true,
    columnWidths: Array.from({ length: size.columns }, (_unused, at) => widthOf(sheet, at + 1, 1)),
  };
  const covered = new Set<string>();
  const spans = new Map<string, { rows: number; columns: number }>();
  for (const { top, left, bottom, right } of sheet.merges) {
    spans.set(`${top},${left}`, {
      rows: Math.min(bottom, size.rows) - top + 1,
      columns: Math.min(right, size.columns) - left + 1,
    });
    for (let row = top; row <= Math.min(bottom, MAX_ROWS); row += 1) {
      for (let column = left; column <= Math.min(right, MAX_COLUMNS); column += 1) {
        if (row !== top || column !== left) covered.add(`${row},${column}`);
      }
    }
  }
  for (let row = 1; row <= size.rows; row += 1) {
    if (sheet.rows.get(row)?.attributes.get('hidden') === '1') continue;
    for (let column = 1; column <= size.columns; column += 1) {
      const key = `${row},${column}`;
      if (covered.has(key)) continue;
      table.cells.push(readCell(sheet, styles, row, column, spans.get(key)));
    }
  }
  return table;
}

function readCell(
  sheet: ExcelSheet,
  styles: SheetStyles,
  row: number,
  column: number,
  span: { rows: number; columns: number } | undefined,
): BlankCell {
  const cell = sheet.cells.get(`${row},${column}`);
  const style = cell?.style ?? 0;
  const name = cellName(row, column);
  const where = `${sheet.name}!${name}`;
  const text = cell?.text ?? '';
  const height = Number(sheet.rows.get(row)?.attributes.get('ht') ?? 0);
  return {
    row: row - 1,
    column: column - 1,
    rowSpan: span?.rows ?? 1,
    columnSpan: span?.columns ?? 1,
    where,
    lines: [
      {
        address: `${sheet.part.name}#${name}`,
        text,
        where,
        prompts: [],
        barred: barredBy(sheet, row, column, span),
        look: lookOf(styles, style),
      },
    ],
    tables: [],
    isFormula: cell?.isFormula ?? false,
    isNumber: cell?.isNumber ?? false,
    bordered: styles.bordered(style) || styles.underlined(style) || span !== undefined,
    textFits: displayWidth(text) <= roomOf(sheet, styles.wraps(style), column, span?.columns ?? 1),
    tall: height >= 45,
  };
}

/** Words under a control would be hidden, and no answer to it. */
function barredBy(
  sheet: ExcelSheet,
  row: number,
  column: number,
  span: { rows: number; columns: number } | undefined,
): BlankLine['barred'] {
  const bottom = row + (span?.rows ?? 1) - 1;
  const right = column + (span?.columns ?? 1) - 1;
  return sheet.drawn
    .filter(
      ({ over }) =>
        over.top <= bottom && row <= over.bottom && over.left <= right && column <= over.right,
    )
    .slice(0, 1)
    .map(({ kind }) => ({
      from: 0,
      to: Number.MAX_SAFE_INTEGER,
      why: `上面放着${kind}，程序不能代填，请填好后自己勾选`,
    }));
}

function lookOf(styles: SheetStyles, style: number): LineLook {
  const align = styles.align(style);
  return {
    align: align === 'center' || align === 'right' ? align : 'left',
    sizePt: styles.fontPt(style),
    bold: styles.bold(style),
    indent: styles.indent(style),
  };
}

/** In characters, with what is left beyond the edge; words that wrap to little more than a line stay in their cell. */
function roomOf(sheet: ExcelSheet, wraps: boolean, column: number, columns: number): number {
  const width = widthOf(sheet, column, columns);
  return wraps ? width * 1.5 : width + 1;
}

/** Width in characters of a cell and those it spans. */
export function widthOf(sheet: ExcelSheet, column: number, columns: number): number {
  let width = 0;
  for (let at = column; at < column + columns; at += 1) {
    const own = sheet.columns.find((entry) => entry.from <= at && at <= entry.to);
    width += own?.width ?? sheet.defaultWidth;
  }
  return width;
}

/** Up to the last row and column with words, a formula, an outline or a merge. */
function usedSize(sheet: ExcelSheet, styles: SheetStyles): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  const reach = (row: number, column: number) => {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  };
  for (const cell of sheet.cells.values()) {
    const used =
      cell.text !== '' ||
      cell.isFormula ||
      styles.bordered(cell.style) ||
      styles.underlined(cell.style);
    if (used) reach(cell.row, cell.column);
  }
  for (const { top, bottom, right } of sheet.merges) {
    if (top <= rows + 20) reach(bottom, right);
  }
  return { rows: Math.min(rows, MAX_ROWS), columns: Math.min(columns, MAX_COLUMNS) };
}
