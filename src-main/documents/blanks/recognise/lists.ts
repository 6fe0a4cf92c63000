import { LIST_OF, LISTS, type ListName, listFieldId } from '#shared/blanks/field-names.ts';
import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';
import { listColumns } from '#shared/blanks/list-columns.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { LIST_HEADINGS, LIST_SUBJECTS } from '#shared/words/list-headings.ts';
import { UNITS_THAT_MAKE } from '#shared/words/unit-fields.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isExampleRow } from './example-row.ts';
import type { Findings } from './findings.ts';
import { columnHeadings, readPath } from './headings.ts';
import { leaveOthers } from './leave-others.ts';
import { columnsByWhom } from './list-subjects.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';
import { fillCell } from './target-spots.ts';
import { asksNumber, headsUnits } from './unit-row.ts';

/** Header rows with free rows under them: one pilot, work, case or activity on each. */
export function recogniseLists(grid: TableGrid, findings: Findings): void {
  for (let row = 0; row < grid.table.rowCount; row += 1) {
    const header = headerCells(grid, row);
    if (header.length < 2) continue;
    const list = listUnder(header, grid, findings);
    if (!list || isOfUnits(list, header, grid, findings)) continue;
    const named = columnsOf(list, header, grid);
    const columns = new Map(
      header.flatMap((cell, index): [BlankCell, string][] => {
        const column = named[index];
        return column ? [[cell, column]] : [];
      }),
    );
    if (columns.size < 2) continue;
    const rows = ownRows(grid, header, columns, freeRows(grid, header, columns), findings);
    if (rows.length > 0) fillRows(grid, findings, list, header, columns, rows);
  }
}

/**
 * 单位名称 | 场次 | 人次 | 试点名称 | 联系人: a row for each unit, its numbers first; also where they are of several settings.
 * A list has more of its own to ask.
 */
function isOfUnits(
  list: ListName,
  header: readonly BlankCell[],
  grid: TableGrid,
  findings: Findings,
): boolean {
  if (list === 'activities') return false;
  const isNumber = (cell: BlankCell) => asksNumber(grid, pathTo(grid, cell));
  const unit = header.find((cell) => headsUnits(grid, cell, findings));
  const name = header.find((cell) => LIST_HEADINGS[list].test(readLabel(grid.text(cell)).core));
  if (!unit || !name || name.column < unit.column) return false;
  const numbers = header.filter((cell) => cell.column > unit.column && isNumber(cell));
  const settings = new Set(
    numbers.flatMap((cell) => readPath(grid, pathTo(grid, cell))?.dims.setting ?? []),
  );
  const before = numbers.filter((cell) => cell.column < name.column);
  const others = header.filter((cell) => !isNumber(cell)).map(grid.text);
  const isMore = listColumns(list, others).some((column) => column && !OF_UNITS.has(column));
  return settings.size > 1 || (before.length > 1 && !isMore);
}

/** Columns that a row of a unit may have as well. */
const OF_UNITS = new Set([
  'no',
  'name',
  'title',
  'unit',
  'contact',
  'phone',
  'contactPhone',
  'remarks',
]);

/** All that stands over the room under a head. */
function pathTo(grid: TableGrid, head: BlankCell): BlankCell[] {
  const room = grid.at(head.row + head.rowSpan, head.column);
  return room ? columnHeadings(grid, room) : [];
}

/** The list that these heads are of; undefined where they are of none. */
export function listUnder(
  header: readonly BlankCell[],
  grid: TableGrid,
  findings: Findings,
): ListName | undefined {
  return LISTS.find((name) => fits(name, header, grid, findings));
}

function columnsOf(
  list: ListName,
  header: readonly BlankCell[],
  grid: TableGrid,
): (string | null)[] {
  return listColumns(list, header.map(grid.text), columnsByWhom(list, header, grid));
}

/** Text cells side by side that end on the same row. */
function headerCells(grid: TableGrid, row: number): BlankCell[] {
  return grid
    .endingIn(row)
    .filter((cell) => cell.rowSpan <= 3 && grid.role(cell) === 'text' && !isFullWidth(grid, cell));
}

const COUNTED = /[（(](?:单位[:：])?(?:个|件|项|篇|家|处|部|条)[)）]$/u;

const ALLOWED: Record<Findings['kind'], readonly ListName[]> = {
  statistics: LISTS,
  work: ['works'],
  case: ['cases'],
};

function fits(
  list: ListName,
  header: readonly BlankCell[],
  grid: TableGrid,
  findings: Findings,
): boolean {
  if (!ALLOWED[findings.kind].includes(list)) return false;
  // 试点（个） asks how many there are.
  const named = header.filter((cell) => !COUNTED.test(grid.text(cell).trim()));
  const names = named.map((cell) => readLabel(grid.text(cell)).core);
  if (names.some((name) => LIST_HEADINGS[list].test(name))) return true;
  const isNamed = names.some((name) => /^(?:单位)?(?:名称|标题|题目)$/u.test(name));
  if (isNamed && LIST_SUBJECTS[list].test(sectionText(grid, header[0]))) return true;
  // On a form of works 题目 beside four of a work's columns is a work's.
  const isOwn = findings.kind !== 'statistics' && isNamed;
  return isOwn && columnsOf(list, header, grid).filter((column) => column !== null).length >= 4;
}

/** A heading that embraces the list from the left or from right above. */
function sectionText(grid: TableGrid, first: BlankCell | undefined): string {
  if (!first) return '';
  const left = grid.at(first.row, first.column - 1);
  const above = grid.at(first.row - 1, first.column);
  const parts = [left, above].filter((cell) => cell && grid.role(cell) === 'text');
  return parts.map((cell) => (cell ? grid.text(cell) : '')).join(' ');
}

/** Rows below with room under every column that is understood, in the header's own widths. */
function freeRows(
  grid: TableGrid,
  header: readonly BlankCell[],
  columns: ReadonlyMap<BlankCell, string>,
): number[] {
  const rows: number[] = [];
  const first = Math.max(...header.map((cell) => cell.row + cell.rowSpan));
  for (let row = first; row < grid.table.rowCount; row += 1) {
    if (rows.length === 0 && isExampleRow(grid.inRow(row))) continue;
    const isFree = [...columns].every(([cell, column]) => {
      const under = grid.at(row, cell.column);
      if (!under || under.row !== row || under.columnSpan !== cell.columnSpan) return false;
      if (grid.taken.has(under)) return false;
      const role = grid.role(under);
      return role === 'blank' || role === 'pattern' || (column === 'no' && role === 'number');
    });
    if (!isFree) break;
    rows.push(row);
  }
  return grid.table.isSheet ? rows.filter((row) => isOutlined(grid, row, columns)) : rows;
}

/**
 * The rows that are ours: all, or where each has a name printed (甲镇, 进企业) under a heading that is no
 * field of the list those with our own; the others are left, and told.
 */
function ownRows(
  grid: TableGrid,
  header: readonly BlankCell[],
  columns: ReadonlyMap<BlankCell, string>,
  rows: readonly number[],
  findings: Findings,
): readonly number[] {
  const under = (cell: BlankCell) => rows.map((row) => grid.at(row, cell.column));
  const head = header.find(
    (cell) => !columns.has(cell) && under(cell).every((one) => one && grid.role(one) === 'text'),
  );
  if (!head || rows.length < 2) return rows;
  const names = under(head).flatMap((name) => name ?? []);
  // A row for each of the five settings is of numbers crossed by headings, and no list.
  if (names.every((name) => parseDimensions(grid.text(name))?.setting)) return [];
  const own = foldLabel(findings.unitName);
  const ours = names.filter((name) => own !== '' && foldLabel(grid.text(name)) === own);
  if (ours.length === 0) leaveOthers(grid, names, findings);
  return ours.map(({ row }) => row);
}

/** Whoever sends in what stands on the row: us, on each row that has a record. Who made it, beside that or in its place. */
function unitColumn(
  list: ListName,
  cell: BlankCell,
  header: readonly BlankCell[],
  grid: TableGrid,
): string | undefined {
  const cores = header.map((one) => readLabel(grid.text(one)).core);
  const [ours] = [SENDERS, MAKERS].flatMap((words) => cores.filter((core) => words.test(core)));
  const { core } = readLabel(grid.text(cell));
  if (list !== 'activities' && core === ours) return 'unit';
  return list === 'works' && MAKERS.test(core) && !/^(?:出品|作者|实施)/u.test(core)
    ? 'makers'
    : undefined;
}

const SENDERS = /^(?:填报|报送|申报|选送|推荐|推报|上报|参评|参赛)单位(?:名称)?$/u;
const MAKERS = new RegExp(`^(?:${UNITS_THAT_MAKE.join('|')}|实施单位)(?:名称)?$`, 'u');

/** In a worksheet the form ends where the outlines do. */
function isOutlined(
  grid: TableGrid,
  row: number,
  columns: ReadonlyMap<BlankCell, string>,
): boolean {
  return [...columns.keys()].some((cell) => {
    if (!cell.bordered) return true;
    return grid.at(row, cell.column)?.bordered ?? false;
  });
}

function fillRows(
  grid: TableGrid,
  findings: Findings,
  list: ListName,
  header: readonly BlankCell[],
  columns: ReadonlyMap<BlankCell, string>,
  rows: readonly number[],
): void {
  const { kind } = findings;
  const one = rows.length === 1 && kind !== 'statistics' ? kind : null;
  for (const cell of header) {
    grid.served.add(cell);
    const ours = rows.length > 1 ? unitColumn(list, cell, header, grid) : undefined;
    const column = columns.get(cell) ?? ours;
    for (const [index, row] of rows.entries()) {
      const under = grid.at(row, cell.column);
      if (!under || grid.taken.has(under)) continue;
      const label = grid.text(cell);
      if (column) {
        if (grid.role(under) === 'number') continue;
        const field = one === null ? listFieldId(list, index + 1, column) : fieldOfOne(one, column);
        const reason = `表头“${label.replace(/\s/gu, '')}”下第${index + 1}行`;
        fillCell(grid, under, { label, field, confidence: 0.92, reason }, findings);
      } else if (index === 0 && grid.role(under) === 'blank') {
        const meaning = findings.match(label);
        const unit = meaning.type === 'field' && meaning.field === 'unit.name' && rows.length === 1;
        fillCell(
          grid,
          under,
          unit
            ? { label, field: 'unit.name', confidence: 0.85, reason: '表头下的一行' }
            : { label, field: null, confidence: 0, reason: '没有认出' },
          findings,
        );
      } else {
        grid.taken.add(under);
      }
    }
  }
}

/** The only row of a form for one record is that record's, and of the unit that sends it in. */
function fieldOfOne(kind: 'work' | 'case', column: string): string {
  if (column === 'unit') return 'unit.name';
  return column === 'no' ? listFieldId(LIST_OF[kind], 1, column) : `${kind}.${column}`;
}
