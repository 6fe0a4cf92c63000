import { type ColumnNeed, fitColumns } from '#shared/papers/fit-columns.ts';
import { textNeed } from '#shared/papers/text-need.ts';

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

/**
 * Characters each column takes: no more than what stands in it, so that empty ones leave their room
 * to the others, and no more in all than a page of A3 shows at a readable size.
 */
export function columnWidths(
  columns: readonly { heading: string; width: number }[],
  rows: Rows,
): number[] {
  const needs = columns.map(({ heading, width }, index) => needOf(heading, rows, index, width));
  return fitColumns(needs, MOST_ON_A3).map((width) => Math.floor(width * 10) / 10);
}

/** Across A3: six tenths of the usual size, about 7 pt. */
const MOST_ON_A3 = 300;

function needOf(heading: string, rows: Rows, column: number, most: number): ColumnNeed {
  const texts = textNeed(heading, textsOf(rows, column), most);
  // A number never wraps: it would show as ####.
  const numbers = rows.reduce((width, row) => Math.max(width, digitsOf(row[column])), 0);
  const pad = (width: number) => Math.max(width + 1, numbers + 1);
  return { least: pad(texts.least), natural: pad(texts.natural) };
}

function digitsOf(cell: Cell | undefined): number {
  return typeof cell === 'number' ? String(cell).length : 0;
}

function* textsOf(rows: Rows, column: number): Generator<string> {
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === 'string') yield cell;
  }
}
