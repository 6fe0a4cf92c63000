import { textHtml } from '#shared/forms/print-html.ts';
import { displayWidth } from '#shared/words/display-width.ts';
import type { CellRange } from '../../../office/cell-address.ts';
import type { ExcelSheet } from '../../../office/form/excel/excel-document.ts';
import { widthOf } from '../../../office/form/excel/excel-model.ts';
import { child } from '../../../office/xml/xml-tree.ts';
import { styleAttribute } from '../paper/font-css.ts';
import type { CellLook, CellSide } from './cell-looks.ts';
import type { CellTexts } from './cell-texts.ts';
import type { PrintedRange } from './printed-range.ts';

interface Printed extends PrintedRange {
  looks: (style: number) => CellLook;
  texts: CellTexts;
  /** Width of a digit, in which columns are measured. */
  digitPt: number;
}

/** The printed part of a worksheet as a table, cut where the office put page breaks. */
export function sheetTable(sheet: ExcelSheet, printed: Printed): { html: string; widthMm: number } {
  const { range, repeated } = printed;
  const columns = numbersFrom(range.left, range.right).filter((at) => !isHiddenColumn(sheet, at));
  const widths = columns.map((column) => columnPt(sheet, column, printed.digitPt));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const rows = numbersFrom(range.top, range.bottom).filter((row) => !isHiddenRow(sheet, row));
  const html = (some: readonly number[]) =>
    some.map((row) => rowHtml(sheet, row, columns, printed)).join('');
  const heads = rows.filter((row) => repeated && row <= repeated.bottom);
  const head = html(heads);
  const cols = widths.map((width) => `<col style="width:${width.toFixed(2)}pt"/>`).join('');
  const centre = child(sheet.part.root, 'x:printOptions')?.attributes.get('horizontalCentered');
  const css = [`width:${total.toFixed(2)}pt`, centre === '1' ? 'margin:0 auto' : ''];
  const tables = cutAtBreaks(sheet, rows.slice(heads.length)).map((some, index) => {
    const breaks = index > 0 ? ['break-before:column'] : [];
    return (
      `<table${styleAttribute([...css, ...breaks])}><colgroup>${cols}</colgroup>` +
      `${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${html(some)}</tbody></table>`
    );
  });
  return { html: tables.join(''), widthMm: total * MM_PER_PT };
}

const MM_PER_PT = 25.4 / 72;

function rowHtml(
  sheet: ExcelSheet,
  row: number,
  columns: readonly number[],
  printed: Printed,
): string {
  const own = Number(sheet.rows.get(row)?.attributes.get('ht') ?? sheet.defaultHeightPt);
  const cells = columns.map((column) => cellHtml(sheet, { row, column }, columns, printed));
  return `<tr style="height:${own > 0 ? own : 15}pt">${cells.join('')}</tr>`;
}

function cellHtml(
  sheet: ExcelSheet,
  { row, column }: { row: number; column: number },
  columns: readonly number[],
  printed: Printed,
): string {
  const merge = sheet.merges.find((one) => holds(one, row, column));
  if (merge && !isFirstShown(sheet, merge, row, column, columns)) return '';
  const cell = sheet.cells.get(merge ? `${merge.top},${merge.left}` : `${row},${column}`);
  const look = printed.looks(cell?.style ?? 0);
  const text = cell ? printed.texts(cell) : '';
  const last = merge ? { row: merge.bottom, column: merge.right } : { row, column };
  const span = merge ? spansOf(sheet, merge, columns, printed.range) : { rows: 1, columns: 1 };
  const styleAt = (at: { row: number; column: number }) =>
    printed.looks(sheet.cells.get(`${at.row},${at.column}`)?.style ?? 0);
  const lines = (['top', 'left', 'right', 'bottom'] as const).map((side: CellSide) => {
    const from = side === 'right' || side === 'bottom' ? styleAt(last) : look;
    return `border-${side}:${from.line(side)}`;
  });
  const room = widthOf(sheet, merge?.left ?? column, last.column - (merge?.left ?? column) + 1);
  const isNumber = cell?.isNumber === true;
  const css = [
    ...look.font,
    `font-size:${sizeFor(look, text, room)}pt`,
    `vertical-align:${look.vertical}`,
    alignOf(look, isNumber),
    look.fill === null ? '' : `background:${look.fill}`,
    ...lines,
  ];
  // Words that do not wrap run over empty cells beside them, and end at one that is filled.
  const beside = sheet.cells.get(`${row},${last.column + 1}`);
  const classes = [look.wraps ? 'wraps' : '', beside && beside.text !== '' ? 'ends' : ''];
  const name = classes.filter(Boolean).join(' ');
  const spans = `${span.columns > 1 ? ` colspan="${span.columns}"` : ''}${span.rows > 1 ? ` rowspan="${span.rows}"` : ''}`;
  return `<td${spans}${name === '' ? '' : ` class="${name}"`}${styleAttribute(css)}>${contentHtml(text, look)}</td>`;
}

function contentHtml(text: string, { rotation }: CellLook): string {
  const html = textHtml(text);
  if (rotation === 0 || text === '') return html;
  const name = rotation === 255 ? 'upright' : rotation <= 90 ? 'turned' : 'upright';
  return `<div class="${name}">${html}</div>`;
}

function alignOf({ horizontal, indent }: CellLook, isNumber: boolean): string {
  const align = horizontal.startsWith('center')
    ? 'center'
    : horizontal === 'right' || (horizontal === 'general' && isNumber)
      ? 'right'
      : /^(?:justify|distributed)$/u.test(horizontal)
        ? 'justify'
        : 'left';
  const side = align === 'right' ? 'right' : 'left';
  return `text-align:${align}${indent > 0 ? `;padding-${side}:${indent * INDENT_PT}pt` : ''}`;
}

const INDENT_PT = 9;

/** Type that shrinks to its cell, by the widths that letters usually have. */
function sizeFor({ sizePt, shrinks, wraps }: CellLook, text: string, room: number): number {
  if (!shrinks || wraps || text === '') return sizePt;
  const needed = (displayWidth(text) * sizePt) / 11;
  return Math.max(4, sizePt * Math.min(1, room / Math.max(1, needed)));
}

function spansOf(
  sheet: ExcelSheet,
  merge: CellRange,
  columns: readonly number[],
  range: CellRange,
): { rows: number; columns: number } {
  const rows = numbersFrom(merge.top, Math.min(merge.bottom, range.bottom));
  return {
    rows: rows.filter((row) => !isHiddenRow(sheet, row)).length,
    columns: columns.filter((column) => merge.left <= column && column <= merge.right).length,
  };
}

function isFirstShown(
  sheet: ExcelSheet,
  merge: CellRange,
  row: number,
  column: number,
  columns: readonly number[],
): boolean {
  const firstRow = numbersFrom(merge.top, merge.bottom).find((at) => !isHiddenRow(sheet, at));
  const firstColumn = columns.find((at) => merge.left <= at && at <= merge.right);
  return row === firstRow && column === firstColumn;
}

function holds(range: CellRange, row: number, column: number): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}

/** Rows in runs; each break names the row above it. */
function cutAtBreaks(sheet: ExcelSheet, rows: readonly number[]): number[][] {
  const breaks = (child(sheet.part.root, 'x:rowBreaks')?.children ?? []).map((one) =>
    Number(one.attributes.get('id')),
  );
  const runs: number[][] = [[]];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.length > 0 && breaks.includes(row - 1)) runs.push([row]);
    else last?.push(row);
  }
  return runs;
}

/** Widths are told in digits, padding included; a column that nobody set has room for eight of them. */
function columnPt(sheet: ExcelSheet, column: number, digitPt: number): number {
  const isSet = sheet.columns.some(({ from, to }) => from <= column && column <= to);
  const format = child(sheet.part.root, 'x:sheetFormatPr')?.attributes;
  if (isSet || format?.has('defaultColWidth')) return widthOf(sheet, column, 1) * digitPt;
  return Math.ceil((8 * digitPt + PADDING_PT) / STEP_PT) * STEP_PT;
}

const PADDING_PT = 3.75;
/** Eight pixels, to which Excel rounds it up. */
const STEP_PT = 6;

function isHiddenColumn(sheet: ExcelSheet, column: number): boolean {
  return sheet.columns.some(({ from, to, hidden }) => hidden && from <= column && column <= to);
}

function isHiddenRow(sheet: ExcelSheet, row: number): boolean {
  return sheet.rows.get(row)?.attributes.get('hidden') === '1';
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
