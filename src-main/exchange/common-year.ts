import { periodContaining } from '#shared/domain/period.ts';
import { readDate } from '#shared/recognition/read-date.ts';
import { yearInText } from '#shared/recognition/read-year.ts';
import type { Workbook } from './cells/workbook-model.ts';
import type { ImportOptions } from './import-plan.ts';
import { type FoundTable } from './layout/find-tables.ts';
import { type SheetGrid } from './layout/sheet-grid.ts';

/** The reporting year most of the fully written dates fall in. */
export function commonYear(
  found: readonly { grid: SheetGrid; table: FoundTable }[],
  { cutOffs }: ImportOptions,
): number | null {
  const counts = new Map<number, number>();
  for (const { grid, table } of found) {
    const col = table.columns.find(({ field }) => field === 'date')?.col;
    for (const { cells } of grid.rows.slice(table.from, Math.min(table.to, table.from + 2000))) {
      const text = cells.find((cell) => cell.col === col)?.text;
      const reading =
        text === undefined ? null : readDate(text, { yearFor: () => null, month: null });
      if (reading?.state !== 'read') continue;
      const { year } = periodContaining(reading.value.date, cutOffs);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The one year that the sheets' names and first rows speak of: 说明 may say it for all months. */
export function yearBeside({ sheets }: Workbook): number | null {
  const texts = sheets.flatMap(({ name, rows }) => [
    name,
    ...rows.slice(0, 3).flatMap(({ cells }) => (cells.length === 1 ? (cells[0]?.text ?? '') : [])),
  ]);
  const years = new Set(
    texts.flatMap((text) => (text.length > 60 ? [] : (yearInText(text) ?? []))),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
