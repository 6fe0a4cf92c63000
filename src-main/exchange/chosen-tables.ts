import { ownAt } from '#shared/domain/own-at.ts';
import { parseCell } from '../office/cell-address.ts';
import type { WorkbookSheet } from './cells/workbook-model.ts';
import type { ImportOptions } from './import-plan.ts';
import { chronicleTable } from './layout/chronicle-table.ts';
import { type FoundForms, findForms } from './layout/find-forms.ts';
import { type FoundTable, findTables, type TableHints } from './layout/find-tables.ts';
import { headlessTable } from './layout/headless-table.ts';
import type { MappedColumn } from './layout/map-columns.ts';
import { type SheetGrid } from './layout/sheet-grid.ts';
import { withSentences } from './layout/told-in-sentences.ts';
import { withUnitsOfRows } from './layout/units-of-rows.ts';

/** Why a sheet is left out as a whole; null when it is looked into. */
export function whyIgnored(
  { name, hidden }: WorkbookSheet,
  { overrides }: ImportOptions,
): string | null {
  const chosen = ownAt(overrides?.kinds, name);
  if (chosen === null) return '按您的选择未导入';
  if (chosen !== undefined || ownAt(overrides?.columns, name)) return null;
  if (hidden !== 'no') return '隐藏的工作表未导入；需要的话请先在 WPS 或 Excel 中取消隐藏';
  if (
    /^(?:填表|填写|使用|填报)?(?:说明|须知|指南|要求|示例|样例|范例|样表)$|^(?:目录|封面|字典|选项|下拉.*|参数|代码表?|数据源|数据字典|基础数据)$/u.test(
      name.trim(),
    )
  ) {
    return '说明、目录或选项表，不是台账';
  }
  return null;
}

/** A sheet's forms; none where the clerk chose columns, which only a table has. */
export function sheetForms(grid: SheetGrid, options: ImportOptions): FoundForms | null {
  return ownAt(options.overrides?.columns, grid.name)
    ? null
    : findForms(grid, hintsOf(grid, options));
}

/** A sheet's tables with the columns that the clerk chose. */
export function tablesOf(grid: SheetGrid, options: ImportOptions): FoundTable[] {
  const hints = hintsOf(grid, options);
  const found = findTables(grid, hints);
  const chosen = ownAt(options.overrides?.columns, grid.name);
  const headless = found.length === 0 ? (headlessTable(grid) ?? chronicleTable(grid)) : null;
  if (headless) found.push(headless);
  const tables = found.map((table) => withUnitsOfRows(grid, withSentences(grid, table)));
  if (!chosen) return tables;
  if (tables.length === 0) tables.push(tableWithoutHeading(grid, hints.kind ?? 'activity'));
  return tables.map((table) => ({ ...table, columns: applyChoice(table.columns, chosen) }));
}

function hintsOf(grid: SheetGrid, { extraHeadings, overrides }: ImportOptions): TableHints {
  const kind = ownAt(overrides?.kinds, grid.name);
  return { ...(extraHeadings ? { extra: extraHeadings } : {}), ...(kind ? { kind } : {}) };
}

function tableWithoutHeading(grid: SheetGrid, kind: FoundTable['kind']): FoundTable {
  return {
    kind,
    headerRow: 0,
    columns: [],
    from: 0,
    to: grid.rows.length,
    titles: [],
    repeats: new Set(),
  };
}

/** The clerk's columns come before what was recognised; a field taken away from a column is free. */
function applyChoice(
  columns: readonly MappedColumn[],
  chosen: Readonly<Record<string, string | null>>,
): MappedColumn[] {
  const given = new Set(Object.values(chosen).filter((field) => field !== null));
  const rest = columns
    .filter(({ column }) => !(column in chosen))
    .map((column) =>
      column.field !== null && given.has(column.field)
        ? { ...column, field: null, confidence: 0 }
        : column,
    );
  const own = Object.entries(chosen).flatMap(([letters, field]) => {
    const col = parseCell(`${letters}1`)?.column;
    if (col === undefined) return [];
    const heading = columns.find((column) => column.col === col)?.heading ?? '';
    return [{ col, column: letters, heading, field, confidence: 1 }];
  });
  return [...rest, ...own].sort((a, b) => a.col - b.col);
}
