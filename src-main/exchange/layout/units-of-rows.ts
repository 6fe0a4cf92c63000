import { bodyRoleOf } from '#shared/recognition/body-heading.ts';
import type { FoundTable } from './find-tables.ts';
import type { SheetGrid } from './sheet-grid.ts';

/**
 * A summary of what units sent in: the name under 上报单位 that is merged down over rows held all of them. The table as
 * it is where another column tells who did.
 */
export function withUnitsOfRows(grid: SheetGrid, table: FoundTable): FoundTable {
  const { kind, columns } = table;
  if (kind !== 'activity' || columns.some(({ field }) => field === 'organiser')) return table;
  const unit = columns.find(
    ({ field, heading, col }) =>
      field === null && headsSenders(heading) && isMergedDown(grid, table, col),
  );
  if (!unit) return table;
  return {
    ...table,
    columns: columns.map((column) =>
      column === unit ? { ...column, field: 'organiser', confidence: GUESSED } : column,
    ),
  };
}

/** 来源单位 says no more than where a row comes from. */
function headsSenders(heading: string): boolean {
  return bodyRoleOf(heading) === 'source' && !heading.includes('来源');
}

function isMergedDown(grid: SheetGrid, { from, to }: FoundTable, col: number): boolean {
  return grid.rows.slice(from, Math.min(to, from + MOST_ROWS)).some(({ row }) => {
    const merge = grid.mergeAt(row, col);
    return merge !== null && merge.bottom > merge.top;
  });
}

const MOST_ROWS = 500;
const GUESSED = 0.6;
