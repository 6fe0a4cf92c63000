import { isPlaceholder } from '#shared/recognition/fold-text.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { SheetGrid } from '../layout/sheet-grid.ts';

/** Whether most rows of a table that have a name write their form: what one without says nothing of is not the others' form. */
export function mostWriteForms(grid: SheetGrid, { columns, from, to }: FoundTable): boolean {
  const colOf = (field: string) => columns.find((column) => column.field === field)?.col;
  const [form, title] = [colOf('form'), colOf('title')];
  if (form === undefined || title === undefined) return false;
  const named = grid.rows
    .slice(from, Math.min(to, from + MOST_ROWS))
    .map((_, at) => grid.cellsOf(from + at));
  const isWritten = (cells: (typeof named)[number], col: number) =>
    !isPlaceholder(cells.get(col)?.cell.text ?? '');
  const rows = named.filter((cells) => isWritten(cells, title));
  return rows.filter((cells) => isWritten(cells, form)).length > rows.length * MOST;
}

const MOST = 0.5;
/** So many tell how a table is kept. */
const MOST_ROWS = 500;
