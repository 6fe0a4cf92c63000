import { type CutOffs, periodContaining } from '#shared/domain/period.ts';
import { readDate } from '#shared/recognition/read-date.ts';
import { readYear, yearInText } from '#shared/recognition/read-year.ts';
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
    const colOf = (asked: string) => table.columns.find(({ field }) => field === asked)?.col;
    const [day, apart] = [colOf('date'), colOf('date.year')];
    for (const { cells } of grid.rows.slice(table.from, Math.min(table.to, table.from + 2000))) {
      const textIn = (col: number | undefined) => cells.find((cell) => cell.col === col)?.text;
      const year = reportingYear(textIn(day) ?? '', cutOffs) ?? yearApart(textIn(apart) ?? '');
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function reportingYear(text: string, cutOffs: CutOffs): number | null {
  const reading = readDate(text, { yearFor: () => null, month: null });
  return reading.state === 'read' ? periodContaining(reading.value.date, cutOffs).year : null;
}

/** In a column beside those of month and day. */
function yearApart(text: string): number | null {
  const reading = readYear(text);
  return reading.state === 'read' ? reading.value : null;
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

/** 江北学院安全宣传执行表 over the remarks on a sheet of their own, or on a cover. */
export function titlesBeside({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ rows }) => {
    const [title, ...others] = rows[0]?.cells ?? [];
    const isTitle = title && others.length === 0 && PAPER.test(title.text.trim());
    return isTitle ? [title.text.trim()] : [];
  });
}

const PAPER = /^.{4,40}(?:表|台[账帐]|册|簿|记录|清单|汇总|登记|统计|一览)$/u;
