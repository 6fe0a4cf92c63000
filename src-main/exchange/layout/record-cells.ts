import type { RecordKind } from '#shared/domain/record.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import { entriesIn, tellsDays } from '#shared/recognition/read-chronicle.ts';
import type { FoundTable } from './find-tables.ts';
import type { MappedColumn } from './map-columns.ts';
import type { GridCell } from './sheet-grid.ts';

/** The cells that make up one record: a row of a table, a name in it, or a form's values. */
export interface RecordCells {
  kind: RecordKind;
  row: number;
  columns: readonly MappedColumn[];
  /** By the `col` of the columns. */
  cells: ReadonlyMap<number, GridCell>;
  /** One of several in the same cells, which a correction of the cell would mix up. */
  isPart?: boolean;
}

/** One record per row; one for each account of a cell; a row of a table with names under the settings is a pilot per name. */
export function recordsOfRow(
  { kind, columns }: FoundTable,
  row: number,
  cells: ReadonlyMap<number, GridCell>,
): RecordCells[] {
  const named = SETTINGS.flatMap((setting) => {
    const column = columns.find(({ field }) => field === `name.${setting}`);
    return column ? [{ setting, column }] : [];
  });
  if (named.length === 0) return entriesOf({ kind, row, columns, cells });
  const shared = columns.filter(({ field }) => !field?.startsWith('name.'));
  return named.flatMap(({ setting, column }) => {
    const found = cells.get(column.col);
    if (!found || found.writtenIn !== row) return [];
    return namesIn(found.cell.text).map((name) => ({
      kind,
      row,
      columns: [...shared, { ...column, field: 'name' }, kindColumn(column)],
      cells: new Map([
        ...[...cells].filter(([col]) => shared.some((each) => each.col === col)),
        [column.col, withText(found, name)],
        [KIND_COLUMN, withText(found, SETTING_LABELS[setting])],
      ]),
    }));
  });
}

/** 一季度 and 二季度 side by side tell of an activity each. */
function entriesOf(record: RecordCells): RecordCells[] {
  const columns = record.columns.filter(({ field }) => field === 'entry');
  if (columns.length < 2) return entriesOfCell(record);
  const told = columns.filter(({ col }) => tellsDays(record.cells.get(col)?.cell.text ?? ''));
  return (told.length > 0 ? told : columns.slice(0, 1)).flatMap((own) =>
    entriesOfCell({
      ...record,
      columns: record.columns.filter((each) => each === own || each.field !== 'entry'),
    }),
  );
}

function entriesOfCell(record: RecordCells): RecordCells[] {
  const col = record.columns.find(({ field }) => field === 'entry')?.col;
  const found = col === undefined ? undefined : record.cells.get(col);
  if (col === undefined || !found) return [record];
  const entries = entriesIn(found.cell.text);
  if (entries.length < 2) return [record];
  return entries.map((text) => ({
    ...record,
    isPart: true,
    cells: new Map([...record.cells, [col, withText(found, text)]]),
  }));
}

/** Beyond the last column of any sheet. */
const KIND_COLUMN = 20_000;

/** The heading above a name says its kind; corrections and faults point at the name. */
function kindColumn({ heading, column }: MappedColumn): MappedColumn {
  return { col: KIND_COLUMN, column, heading, field: 'kind', confidence: 1 };
}

function withText({ writtenIn, sharedBy }: GridCell, text: string): GridCell {
  const cell = { col: 0, text, number: null, date: null, shows: null, fault: null };
  return { cell, writtenIn, sharedBy };
}

/** Several names in one cell stand on lines of their own, or between 、 and ；. */
function namesIn(text: string): string[] {
  return text
    .split(/[\n\r、；;]+/u)
    .map((name) => toLine(name).replace(/^(?:[(（]?\d{1,2}[)）.．、]|[①-⑳])\s*/u, ''))
    .filter((name) => /\p{L}/u.test(name) && !/^(?:无|暂无)$/u.test(name));
}
