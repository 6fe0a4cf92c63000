import { RECORDS } from '#shared/domain/records-by-kind.ts';
import { isPlaceholder } from '#shared/recognition/fold-text.ts';
import type { FoundTable } from './find-tables.ts';
import type { MappedColumn } from './map-columns.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';

export const UNFILLED = '只有序号、预设的选项或显示 0 的公式，按没有填写的行跳过';

/** Whether a row holds nothing but what a sheet made ready for filling in holds by itself. */
export function isUnfilled(
  grid: SheetGrid,
  index: number,
  cells: ReadonlyMap<number, GridCell>,
  table: FoundTable,
): boolean {
  return table.columns.every((column) => {
    const cell = cells.get(column.col)?.cell;
    if (column.sequence || !cell || cell.fault) return !cell?.fault;
    if (isPlaceholder(cell.text) || /^0+(?:\.0+)?%?$/u.test(cell.text.trim())) return true;
    return isPreset(table, column, cell.text) || isRepeated(grid, index, column, table, cell.text);
  });
}

/** A choice that a drop-down shows from the start, or one session. */
function isPreset(table: FoundTable, { field }: MappedColumn, text: string): boolean {
  const [name = ''] = field?.split('.') ?? [];
  if (name === 'sessions') return Number(text) === 1;
  return PRESET.has(typeOf(table, name) ?? '');
}

/** A unit or place written down the whole column, the same as in the row above or below. */
function isRepeated(
  grid: SheetGrid,
  index: number,
  { col, field }: MappedColumn,
  table: FoundTable,
  text: string,
): boolean {
  if (field !== null && typeOf(table, field) !== 'line') return false;
  if (field === 'title' || field === 'name') return false;
  return [index - 1, index + 1].some((beside) => grid.shown(beside, col)?.text === text);
}

function typeOf({ kind }: FoundTable, name: string): string | undefined {
  const fields: Readonly<Record<string, { type: string }>> = RECORDS[kind].fields;
  return fields[name]?.type;
}

const PRESET: ReadonlySet<string> = new Set(['choice', 'choices', 'flag', 'year']);
