import { foldText, isPlaceholder } from '#shared/recognition/fold-text.ts';
import { isTotalHeading } from './column-claims.ts';
import type { MappedColumn } from './map-columns.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** An activity table's columns, the titles above them and where its rows begin, an index into the grid's. */
interface Counting {
  columns: MappedColumn[];
  titles: readonly string[];
  from: number;
}

/**
 * 检票部, 索道部, 合计 in a summary of who signed in: the departments' numbers are people. A total that is their sum is the
 * audience; where there is none they are added up.
 */
export function withHeadcounts(
  grid: SheetGrid,
  { columns, titles, from }: Counting,
): MappedColumn[] {
  if (columns.some(({ field }) => OF_PEOPLE.test(field ?? ''))) return columns;
  const numbers = (column: MappedColumn) => numbersBelow(grid, from, column);
  const isTitled = [grid.name, ...titles].some(countsPeople);
  const at = columns.findIndex(({ field, heading }) => field === null && isTotalHeading(heading));
  if (at >= 0) {
    const isMeant = isTitled || columns.some(({ heading }) => countsPeople(heading));
    const whole = columns[at];
    const parts = partsBefore(columns, at).map(numbers);
    const isSum = whole !== undefined && sumsUp(numbers(whole), parts);
    return isMeant && isSum ? given(columns, [whole], () => 'audience') : columns;
  }
  const crews = columns.filter(
    (column) => column.field === null && CREW.test(column.heading) && !numbers(column).some(isNaN),
  );
  return isTitled && crews.length >= LEAST
    ? given(columns, crews, ({ heading }) => `audience.group.${heading}`)
    : columns;
}

const OF_PEOPLE = /^(?:audience|roll|sessionsPeople|entry)/u;
const CREW = /^.{0,8}(?:[部科室处队班组股站所厂院]|车间|工段|年级|中心|公司)$/u;
const LEAST = 2;
const SURE = 0.9;
const SAMPLE_ROWS = 30;

function countsPeople(text: string): boolean {
  return /签到|参加|参训|参会|到会|到场|出席|人数|人次/u.test(foldText(text));
}

/** The columns without a field that stand side by side before the total. */
function partsBefore(columns: readonly MappedColumn[], at: number): MappedColumn[] {
  const before = columns.slice(0, at);
  return before.slice(before.findLastIndex(({ field, sequence }) => field ?? sequence) + 1);
}

/** The numbers of a column, 0 where nothing is written and NaN for anything else. */
function numbersBelow({ rows }: SheetGrid, from: number, { col }: MappedColumn): number[] {
  return rows.slice(from, from + SAMPLE_ROWS).map(({ cells }) => {
    const text = cells.find((cell) => cell.col === col)?.text ?? '';
    return isPlaceholder(text) ? 0 : Number(text.replace(/[,\s]|人次?$/gu, ''));
  });
}

function sumsUp(totals: readonly number[], parts: readonly (readonly number[])[]): boolean {
  const told = totals.flatMap((total, row) =>
    total > 0 ? [total === parts.reduce((sum, part) => sum + (part[row] ?? 0), 0)] : [],
  );
  return parts.length >= LEAST && told.length >= LEAST && !told.includes(false);
}

function given(
  columns: readonly MappedColumn[],
  chosen: readonly MappedColumn[],
  fieldOf: (column: MappedColumn) => string,
): MappedColumn[] {
  return columns.map((column) =>
    chosen.includes(column) ? { ...column, field: fieldOf(column), confidence: SURE } : column,
  );
}
