import type {
  Align,
  Cell,
  FormModel,
  Paragraph,
  Table,
  TextStyle,
} from '#shared/forms/form-model.ts';
import { cellText } from '#shared/forms/form-text.ts';
import { textArea } from '#shared/forms/page.ts';
import { placeCells } from '#shared/forms/placed-cells.ts';
import { paragraphsOf } from '#shared/forms/printable-text.ts';
import { countLines, MM_PER_PT } from '#shared/forms/text-measure.ts';
import { type FontPiece, splitText } from './split-text.ts';

/** A form laid on one grid: its tables share the columns that all their borders cut. */
export interface SheetLayout {
  columnWidthsMm: number[];
  rows: LaidRow[];
  cells: LaidCell[];
  /** Rows, from 1, of the tables' headers. */
  headers: { table: string; first: number; last: number; tableLast: number }[];
}

export interface LaidRow {
  heightPt: number;
  keepWithNext: boolean;
}

/** Rows and columns count from 1 and include the last. */
export interface LaidCell {
  id: string;
  content: Cell['content'];
  style: TextStyle;
  align: Align;
  verticalAlign: Cell['verticalAlign'];
  first: { row: number; column: number };
  last: { row: number; column: number };
  borders: boolean;
  joinsAbove: boolean;
  /** One per row from the first on; the last one takes the rows that are left. */
  pieces: FontPiece[];
}

export function layOutSheet(model: FormModel): SheetLayout {
  const edges = gridEdges(model);
  const layout: SheetLayout = {
    columnWidthsMm: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    rows: [],
    cells: [],
    headers: [],
  };
  for (const block of model.blocks) {
    if (block.type === 'paragraph') addParagraph(layout, block, textArea(model.page).widthMm);
    else addTable(layout, block, edges);
  }
  return layout;
}

/** Of 宋体 and 仿宋 a quarter more than the type; of Noto, which stands in for missing ones, near a half. */
const EXCEL_LINE = 1.45;
/** Column widths come out a little differently on each machine. */
const WIDTH_SAFETY = 0.97;
/** Excel's own white space left and right of a text. */
const SIDE_MM = 0.8;
const ROW_PADDING_PT = 0.5;

function gridEdges(model: FormModel): number[] {
  const edges = new Set([0, textArea(model.page).widthMm]);
  for (const block of model.blocks) {
    if (block.type === 'table') for (const edge of edgesOf(block)) edges.add(edge);
  }
  return [...edges].sort((a, b) => a - b);
}

function edgesOf(table: Table): number[] {
  let at = 0;
  return [0, ...table.columnWidthsMm.map((width) => (at = Math.round((at + width) * 100) / 100))];
}

function addParagraph(layout: SheetLayout, block: Paragraph, widthMm: number): void {
  const pieces = piecesOf(block.text, widthMm, block.style.sizePt);
  const first = layout.rows.length + 1;
  for (const { lines } of pieces)
    layout.rows.push({ heightPt: heightOf(lines, block.style.sizePt), keepWithNext: true });
  layout.cells.push({
    ...block,
    content: { type: 'text', text: block.text },
    verticalAlign: 'middle',
    first: { row: first, column: 1 },
    last: { row: layout.rows.length, column: layout.columnWidthsMm.length },
    borders: false,
    joinsAbove: false,
    pieces,
  });
}

function addTable(layout: SheetLayout, table: Table, edges: number[]): void {
  const tableEdges = edgesOf(table);
  const placed = placeCells(table).map((place) => {
    const from = tableEdges[place.column] ?? 0;
    const to = tableEdges[place.column + place.cell.colSpan] ?? 0;
    return { ...place, from, to, pieces: piecesInCell(place.cell, to - from) };
  });
  /** First sheet row of each row of the table, and of the row after it. */
  const starts = [layout.rows.length + 1];
  for (const [index, row] of table.rows.entries()) {
    const own = placed.filter((each) => each.row === index && each.cell.rowSpan === 1);
    const count = Math.max(1, ...own.map(({ pieces }) => pieces.length));
    const leastPt = row.minHeightMm / MM_PER_PT / count;
    for (let part = 0; part < count; part += 1) {
      const heights = own.map(({ cell, pieces }) =>
        heightOf(pieces[part]?.lines ?? 0, cell.style.sizePt),
      );
      const keepWithNext = row.keepWithNext && part === count - 1;
      layout.rows.push({ heightPt: Math.min(409, Math.max(leastPt, ...heights)), keepWithNext });
    }
    starts.push(layout.rows.length + 1);
  }
  for (const { cell, row, from, to } of placed) {
    if (cell.rowSpan === 1 || cell.content.type === 'number') continue;
    const needPt = heightOf(linesInCell(cell, to - from), cell.style.sizePt);
    const spanned = layout.rows.slice(
      (starts[row] ?? 1) - 1,
      (starts[row + cell.rowSpan] ?? 1) - 1,
    );
    const missingPt = needPt - spanned.reduce((sum, { heightPt }) => sum + heightPt, 0);
    const last = spanned.at(-1);
    if (last && missingPt > 0) last.heightPt += missingPt;
  }
  for (const { cell, row, from, to, pieces } of placed) {
    const first = { row: starts[row] ?? 0, column: edges.indexOf(from) + 1 };
    const last = { row: (starts[row + cell.rowSpan] ?? 0) - 1, column: edges.indexOf(to) };
    layout.cells.push({ ...cell, first, last, pieces, borders: table.borders });
  }
  if (table.headerRowCount > 0) {
    const first = starts[0] ?? 1;
    const last = (starts[table.headerRowCount] ?? 1) - 1;
    layout.headers.push({ table: table.id, first, last, tableLast: layout.rows.length });
  }
}

function piecesInCell(cell: Cell, widthMm: number): FontPiece[] {
  if (cell.content.type === 'number') return [{ text: '', lines: 1, joinedBy: '' }];
  // A cell over several rows has their height already, and its text is a label.
  if (cell.rowSpan > 1) return [{ text: cell.content.text, lines: 1, joinedBy: '' }];
  return piecesOf(
    indented(cell.content.text, cell.style.indentChars),
    widthMm - 2 * SIDE_MM,
    cell.style.sizePt,
  );
}

function linesInCell(cell: Cell, widthMm: number): number {
  const roomMm = (widthMm - 2 * SIDE_MM) * WIDTH_SAFETY;
  return countLines(cellText(cell), roomMm, cell.style.sizePt, cell.style.indentChars);
}

/** Excel indents whole cells only; the first line of a paragraph is moved by spaces. */
function indented(text: string, chars: number): string {
  if (text === '' || chars === 0) return text;
  return paragraphsOf(text)
    .map((paragraph) => '\u3000'.repeat(chars) + paragraph)
    .join('\n');
}

function piecesOf(text: string, widthMm: number, sizePt: number): FontPiece[] {
  return splitText(text, widthMm * WIDTH_SAFETY, sizePt);
}

function heightOf(lines: number, sizePt: number): number {
  return lines === 0 ? 0 : wholePixels(lines * sizePt * EXCEL_LINE + ROW_PADDING_PT);
}

/** Excel keeps heights in pixels of 0.75 points. */
function wholePixels(heightPt: number): number {
  return Math.ceil(heightPt / 0.75) * 0.75;
}
