import { fieldAt } from '#shared/domain/records-by-kind.ts';
import { foldText, isPlaceholder } from '#shared/recognition/fold-text.ts';
import type { WorkbookCell } from '../cells/workbook-model.ts';
import type { FoundTable } from './find-tables.ts';
import type { MappedColumn } from './map-columns.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';

/** Rows prepared for entries that nobody made: running numbers, preset choices, formulas that show 0. */
export class BlankRows {
  private readonly columns: ReadonlyMap<number, MappedColumn>;
  private readonly table: FoundTable;
  private readonly grid: SheetGrid;
  private readonly nameColumn: number;
  private preset: ReadonlyMap<number, ReadonlySet<string>> | null = null;

  constructor(grid: SheetGrid, table: FoundTable) {
    this.grid = grid;
    this.table = table;
    this.columns = new Map(table.columns.map((column) => [column.col, column]));
    this.nameColumn =
      table.columns.find(({ field }) => field === 'title' || field === 'name')?.col ?? 0;
  }

  /** Why the row is passed over; null for one that says something. */
  why(row: number, cells: ReadonlyMap<number, GridCell>): string | null {
    // Nearly every row has a name, which settles it.
    const { cell: name, writtenIn } = cells.get(this.nameColumn) ?? {};
    if (name && writtenIn === row && name.fault === null && !this.isNothing(this.nameColumn, name))
      return null;
    const own = [...cells].filter(([, each]) => each.writtenIn === row);
    const telling = own.filter(([col, { cell }]) => !this.isNothing(col, cell));
    if (telling.length === 0) return UNFILLED;
    const broken = telling.filter(([, { cell }]) => cell.fault === 'error');
    const names = broken.some(([col]) => NAMING.includes(this.columns.get(col)?.field ?? ''));
    return names && broken.length === telling.length ? ONLY_ERRORS : null;
  }

  /** The same words in at least three rows that name nothing. */
  isPreset(col: number, cell: WorkbookCell): boolean {
    this.preset ??= presetTexts(this.grid, this.table);
    return this.preset.get(col)?.has(foldText(cell.text)) === true;
  }

  private isNothing(col: number, cell: WorkbookCell): boolean {
    if (cell.fault !== null && cell.fault !== 'struck') return false;
    if (isZero(cell) || (cell.text.length < 20 && isPlaceholder(cell.text))) return true;
    if (NOTHING_DONE.test(cell.text.trim())) return true;
    const column = this.columns.get(col);
    if (column?.sequence) return /\d/u.test(cell.text);
    const field = column?.field ?? null;
    if (field === null) return this.isPreset(col, cell);
    if (NAMING.includes(field) || field.startsWith('name.')) return false;
    if (field === 'sessions') return /^1\s*场?次?$/u.test(cell.text.trim());
    const { type } = fieldAt(this.table.kind, field) ?? {};
    if (/^(?:settings|form)\./u.test(field)) return cell.number === null;
    if (type === 'choice' || type === 'choices' || type === 'flag' || type === 'year')
      return cell.number === null;
    return type !== 'count' && type !== 'day' && this.isPreset(col, cell);
  }
}

export const UNFILLED = '只有序号、预设的选项或显示 0 的公式，按没有填写的行跳过';
const ONLY_ERRORS = '全是公式错误，没有填内容';
const NAMING: readonly string[] = ['title', 'name', 'date', 'datePlace'];
const NOTHING_DONE = /^(?:无|没有|暂无|未开展)$/u;
const LEAST_PRESET = 3;

/** 0, and the days that a 0 shows as. */
function isZero({ number, text }: WorkbookCell): boolean {
  return number === 0 || /^(?:0+(?:\.0+)?|1900[-/.年]0?1[-/.月]0?0日?)$/u.test(text.trim());
}

function presetTexts(grid: SheetGrid, { columns, from, to }: FoundTable): Map<number, Set<string>> {
  const naming = new Set(
    columns.flatMap(({ col, field }) =>
      NAMING.includes(field ?? '') || field?.startsWith('name.') ? col : [],
    ),
  );
  const counts = new Map<number, Map<string, number>>();
  for (const { cells } of grid.rows.slice(from, to)) {
    if (cells.some((cell) => naming.has(cell.col) && !isZero(cell))) continue;
    for (const { col, text } of cells) {
      const own = counts.get(col) ?? new Map<string, number>();
      own.set(foldText(text), (own.get(foldText(text)) ?? 0) + 1);
      counts.set(col, own);
    }
  }
  return new Map(
    [...counts].map(([col, own]) => [
      col,
      new Set([...own].flatMap(([text, times]) => (times >= LEAST_PRESET ? text : []))),
    ]),
  );
}
