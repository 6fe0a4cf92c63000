import { type ColumnNeed, fitColumns } from '#shared/papers/fit-columns.ts';
import { textNeed } from '#shared/papers/text-need.ts';
import type { ExportColumn } from './export-column.ts';

/**
 * Characters each column takes: no more than what stands in it, so that empty ones leave their room
 * to the others, and no more in all than a page of A3 shows at a readable size.
 */
export function columnWidths(
  columns: readonly ExportColumn[],
  records: readonly object[],
): number[] {
  const needs = columns.map((column) => needOf(column, records));
  return fitColumns(needs, MOST_ON_A3).map((width) => Math.floor(width * 10) / 10);
}

/** Across A3: six tenths of the usual size, about 7 pt. */
const MOST_ON_A3 = 300;

function needOf({ heading, width, valueOf }: ExportColumn, records: readonly object[]): ColumnNeed {
  const texts = textNeed(heading, textsOf(records, valueOf), width);
  // A number never wraps: it would show as ####.
  const numbers = records.reduce<number>((most, record) => {
    const value = valueOf(record);
    return typeof value === 'number' ? Math.max(most, String(value).length) : most;
  }, 0);
  const pad = (need: number) => Math.max(need + 1, numbers + 1);
  return { least: pad(texts.least), natural: pad(texts.natural) };
}

function* textsOf(records: readonly object[], valueOf: ExportColumn['valueOf']): Generator<string> {
  for (const record of records) {
    const value = valueOf(record);
    if (typeof value === 'string') yield value;
  }
}
