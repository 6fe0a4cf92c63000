import { cellName } from '../../office/cell-address.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import type { CarriedWords } from './carried-words.ts';
import type { RowReader, SourceCell } from './row-reader.ts';

/** A record's cells as its readers see them: the clerk's corrections first, 同上 resolved. */
export function sourcesOf(
  sheet: string,
  { row, columns, cells }: RecordCells,
  carried: CarriedWords | null,
  corrected: Readonly<Record<string, string>> | undefined,
): Map<number, SourceCell> {
  const sources = new Map<number, SourceCell>();
  for (const { col, heading, at } of columns) {
    const grid = cells.get(col) ?? null;
    const correction = corrected?.[`${sheet}!${cellName(at?.row ?? row, at?.col ?? col)}`];
    if (correction !== undefined) {
      if (correction.trim() !== '')
        sources.set(col, { col, heading, text: correction, cell: null, grid: null });
      continue;
    }
    const written = grid?.cell.text ?? null;
    const found = carried
      ? carried.resolve(col, written)
      : written === null
        ? null
        : { text: written };
    if (found === null) continue;
    sources.set(col, {
      col,
      heading,
      ...found,
      ...(found.text === written ? {} : { written: written ?? '' }),
      cell: grid?.cell ?? null,
      grid,
    });
  }
  return sources;
}

/** Columns without a field go to the remarks: 资金（元）：500. */
export function keepUnmapped(
  reader: RowReader,
  { columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): void {
  for (const { col, field, heading, sequence } of columns) {
    const source = sources.get(col);
    if (field !== null || sequence || !source || source.cell?.fault || source.text.trim() === '')
      continue;
    const name = heading.split(' ').at(-1)?.replace(/\s+/gu, '') ?? '';
    const text = source.text.trim().replace(/\s*\n\s*/gu, ' ');
    if (/^[/\\—–-]+$/u.test(text)) continue;
    reader.leftovers.push(name === '' ? text : `${name}：${text}`);
  }
}
