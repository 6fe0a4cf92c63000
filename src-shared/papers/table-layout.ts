import type { Page } from '../forms/form-model.ts';
import { textArea } from '../forms/page.ts';
import { countLines, LINE_HEIGHT, MM_PER_PT, sizeThatFits } from '../forms/text-measure.ts';
import { displayWidth } from '../words/display-width.ts';
import { type ColumnNeed, fitColumns } from './fit-columns.ts';
import { type PaperSetup, paperPage, TYPE_SIZE_PT } from './paper-setup.ts';
import type { PaperColumn, PaperTable } from './paper-table.ts';
import { textNeed } from './text-need.ts';

/** A table on its paper, all but where its pages end. Lengths in millimetres. */
export interface TableLayout {
  page: Page;
  sizePt: number;
  titlePt: number;
  columnsMm: number[];
  /** False where even numbers and days have to be broken. */
  isRoomy: boolean;
  /** Between the margins: on the first page below the title, and on the others. */
  room: { first: number; others: number };
}

export const ROW_PADDING_MM = { side: 1, top: 0.6 };

export function layOutTable(table: PaperTable, setup: PaperSetup): TableLayout {
  const page = paperPage(setup);
  const { widthMm, heightMm } = textArea(page);
  const sizePt = TYPE_SIZE_PT[setup.type];
  const charMm = (sizePt * MM_PER_PT) / 2;
  const asides = 2 * ROW_PADDING_MM.side + SLACK_MM;
  const needs = table.columns.map((column, index) => {
    const { least, natural } = columnNeed(table, column, index);
    return { least: least * charMm * WIDER + asides, natural: natural * charMm * WIDER + asides };
  });
  const fitted = fitColumns(needs, widthMm);
  const isRoomy = sum(fitted) <= widthMm + 0.1;
  return {
    page,
    sizePt,
    titlePt: sizeThatFits(table.title, widthMm, TITLE_PT, 10),
    columnsMm: isRoomy ? stretched(fitted, needs, widthMm) : shrunk(fitted, widthMm),
    isRoomy,
    room: { first: heightMm - headingMm(table, widthMm), others: heightMm },
  };
}

/** A row of so many lines; the same whatever the screen rounds a line's width to. */
export function rowHeightMm(lines: number, sizePt: number): number {
  return lines * sizePt * LINE_HEIGHT * MM_PER_PT + 2 * ROW_PADDING_MM.top + BORDER_MM;
}

/** The title and the line below it, on the first page. */
export function headingMm(table: PaperTable, widthMm: number): number {
  const rightMm = (displayWidth(table.right) / 2 + 2) * LINE_PT * MM_PER_PT;
  const lines = countLines(table.left, widthMm - rightMm, LINE_PT);
  return TITLE_MM + lines * LINE_PT * LINE_HEIGHT * MM_PER_PT + 1.5;
}

const TITLE_PT = 18;
export const TITLE_MM = 11;
export const LINE_PT = 10.5;
/** Paper and screen may round a line and a letter otherwise. */
const SLACK_MM = 0.6;
const BORDER_MM = 0.6;
/** Digits of some typefaces, and bold ones, take more than half of a Chinese letter. */
const WIDER = 1.15;

function columnNeed(table: PaperTable, column: PaperColumn, index: number): ColumnNeed {
  const cells = [...table.rows.map((row) => row.cells[index] ?? ''), table.totals?.[index] ?? ''];
  const need = textNeed(column.label, cells, column.most);
  const wanted = Math.max(need.least, column.least ?? 0);
  // Numbers are never broken, however far down the longest stands.
  const least =
    column.align === 'right'
      ? cells.reduce((width, cell) => Math.max(width, displayWidth(cell)), wanted)
      : wanted;
  return { least, natural: Math.max(need.natural, least) };
}

/** What is left over goes to the columns with the longest texts. */
function stretched(widths: number[], needs: readonly ColumnNeed[], room: number): number[] {
  const weights = needs.map(({ natural }) => natural ** 2);
  const spare = Math.max(0, room - sum(widths));
  return widths.map((width, index) => width + (spare * (weights[index] ?? 0)) / sum(weights));
}

function shrunk(widths: number[], room: number): number[] {
  const share = room / sum(widths);
  return widths.map((width) => width * share);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
