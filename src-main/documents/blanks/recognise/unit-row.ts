import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';
import { listColumns } from '#shared/blanks/list-columns.ts';
import { isBareUnit, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { fieldOfWhom, particularOf, subjectOf } from '#shared/blanks/whose.ts';
import type { Measure } from '#shared/domain/measures.ts';
import { BODIES_HEADING, UNIT_ROW_HEADING } from '#shared/words/list-headings.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import { columnHeadings, isOrdinal, readPath } from './headings.ts';
import { isFree, leaveOthers } from './leave-others.ts';
import { isFullWidth, isRoom, type TableGrid } from './table-grid.ts';
import { fillCell } from './target-spots.ts';
import { doubted, type What } from './what.ts';
import { ofSubject, told } from './whose.ts';

/** A row under heads that go across, in which every number is the unit's own. */
export interface UnitRow {
  row: number;
  confidence: number;
  reason: string;
  doubt: string | null;
}

/**
 * The row of the unit: the first free one under 填报单位, the one with its name printed, or the only
 * one under heads that ask for numbers alone.
 */
export function findUnitRow(
  grid: TableGrid,
  findings: Findings,
  over: (cell: BlankCell) => Measure | null,
): UnitRow | null {
  for (const head of grid.table.cells) {
    const isUnit = headsUnits(grid, head, findings);
    if (!isUnit && !headsBodies(grid, head)) continue;
    const under = grid.at(head.row + head.rowSpan, head.column);
    const isNumbered = under && grid.role(under) === 'example';
    const below = isNumbered ? grid.at(under.row + under.rowSpan, head.column) : under;
    if (!below || below.columnSpan !== head.columnSpan) continue;
    if (!isUnit) {
      const names = printedNames(grid, head, findings);
      if (names.length > 1) leaveOthers(grid, names, findings);
    } else if (grid.role(below) === 'blank') {
      if (!asksNumbers(grid, below.row)) continue;
      return freeRow(grid, head, below, findings);
    }
    const printed = isUnit ? printedRow(grid, head, findings) : null;
    if (printed) return printed;
  }
  return onlyRow(grid, over);
}

/** 责任单位 in a list of tasks heads no row of numbers. */
function asksNumbers(grid: TableGrid, row: number): boolean {
  return grid
    .inRow(row)
    .some((cell) => isFree(grid, cell) && asksNumber(grid, columnHeadings(grid, cell)));
}

export function headsUnits(grid: TableGrid, head: BlankCell, findings: Findings): boolean {
  if (grid.role(head) !== 'text' || grid.served.has(head) || isFullWidth(grid, head)) return false;
  const text = grid.text(head);
  const meaning = findings.match(text);
  const isUnit = meaning.type === 'field' && meaning.field === 'unit.name';
  if (!isUnit && !UNIT_ROW_HEADING.test(readLabel(text).core)) return false;
  const right = grid.at(head.row, head.column + head.columnSpan);
  return right !== undefined && grid.role(right) === 'text' && !isAmongPersons(grid, head);
}

/** 社区 over the names of several: the bodies below us that a summary is of. */
function headsBodies(grid: TableGrid, head: BlankCell): boolean {
  const right = grid.at(head.row, head.column + head.columnSpan);
  const isLabel = right !== undefined && isRoom(grid, right);
  const isHead = grid.role(head) === 'text' && !isFullWidth(grid, head) && !isLabel;
  return isHead && BODIES_HEADING.test(readLabel(grid.text(head)).core);
}

/** 单位 beside 姓名 is that of whoever signs. */
function isAmongPersons(grid: TableGrid, heading: BlankCell): boolean {
  return grid.inRow(heading.row).some((cell) => readLabel(grid.text(cell)).core === '姓名');
}

function freeRow(grid: TableGrid, head: BlankCell, room: BlankCell, findings: Findings): UnitRow {
  grid.served.add(head);
  const reason = '表头下第一行';
  const label = grid.text(head);
  fillCell(grid, room, { label, field: 'unit.name', confidence: 0.93, reason }, findings);
  return { row: room.row, confidence: 0.97, reason: '本单位一行与列标题', doubt: null };
}

/** Among units that are printed already ours by its name; a single one is ours where the name is not known. */
function printedRow(grid: TableGrid, head: BlankCell, findings: Findings): UnitRow | null {
  const names = printedNames(grid, head, findings);
  const own = foldLabel(findings.unitName);
  const ours = names.filter((name) => own !== '' && foldLabel(grid.text(name)) === own);
  const [name, ...more] = ours.length > 0 ? ours : names;
  if (!name || (more.length > 0 && ours.length > 0)) return null;
  if (more.length > 0) {
    leaveOthers(grid, names, findings);
    return null;
  }
  grid.served.add(head);
  grid.served.add(name);
  const { row } = name;
  if (ours.length > 0) {
    return { row, confidence: 0.95, reason: '印有本单位名称的一行', doubt: null };
  }
  const printed = grid.text(name).trim();
  const doubt = own === '' ? null : `这一行印的是“${printed}”，不是本单位`;
  return { row, confidence: 0.8, reason: `只有“${printed}”一行`, doubt };
}

/** Names under a head of units, each before a row that is open. */
function printedNames(grid: TableGrid, head: BlankCell, { isKnown }: Findings): BlankCell[] {
  const names: BlankCell[] = [];
  for (let row = head.row + head.rowSpan; row < grid.table.rowCount; row += 1) {
    const name = grid.at(row, head.column);
    if (!name || name.columnSpan !== head.columnSpan) break;
    if (isBareUnit(grid.text(name))) return [];
    const first = grid.at(row, name.column + name.columnSpan);
    const isOpen = first !== undefined && isFree(grid, first);
    if (grid.role(name) !== 'text' || parseDimensions(grid.text(name)) || !isOpen) continue;
    // 填报单位 with its own room over the table, and 联系电话 under it.
    if (isKnown(grid.text(name))) continue;
    names.push(name);
  }
  return names;
}

/** Under heads of numbers without a word for the unit; not where each row is an activity's. */
function onlyRow(grid: TableGrid, over: (cell: BlankCell) => Measure | null): UnitRow | null {
  for (let row = 1; row < grid.table.rowCount; row += 1) {
    const rooms = roomsOf(grid, row);
    if (!rooms || roomsOf(grid, row - 1) || roomsOf(grid, row + 1)) continue;
    const paths = rooms.map((room) => columnHeadings(grid, room));
    const isImplied = rooms.every((room) => isUnderHead(grid, room) && over(room) !== null);
    const numbers = paths.filter(
      (path) => asksNumber(grid, path) || (isImplied && namesKind(grid, path)),
    );
    if (numbers.length < 2 || numbers.length * 2 < paths.length) continue;
    const heads = paths.flatMap(([head]) => (head ? [grid.text(head)] : []));
    const isList = listColumns('activities', heads).some((column) =>
      ['date', 'title', 'place'].includes(column ?? ''),
    );
    if (!isList && paths.every((path) => path.length > 0)) {
      return { row, confidence: 0.9, reason: '表头下的一行', doubt: null };
    }
  }
  return null;
}

/** Null unless the row is nothing but room, its running number aside. */
function roomsOf(grid: TableGrid, row: number): BlankCell[] | null {
  const rooms = grid
    .inRow(row)
    .filter((cell) => grid.text(cell).trim() === '' || !isOrdinal(grid.text(cell)));
  const isWhole = rooms.every((cell) => isFree(grid, cell) && cell.rowSpan === 1);
  return isWhole && rooms.length >= 2 && grid.at(row, 0)?.row === row ? rooms : null;
}

export function asksNumber(grid: TableGrid, path: readonly BlankCell[]): boolean {
  const dims = path.length > 0 ? readPath(grid, path)?.dims : undefined;
  return dims?.measure !== undefined || dims?.subject !== undefined || dims?.visits === true;
}

function isUnderHead(grid: TableGrid, room: BlankCell): boolean {
  const above = grid.at(room.row - 1, room.column);
  return above !== undefined && grid.role(above) === 'text';
}

/** 企业, 安全宣讲, 总共 under 各有多少人次？ */
function namesKind(grid: TableGrid, path: readonly BlankCell[]): boolean {
  const dims = path.length > 0 ? readPath(grid, path)?.dims : undefined;
  return dims?.form !== undefined || dims?.setting !== undefined || dims?.total === true;
}

/** What the row asks for beside numbers: 联系人, 电话, 试点名称, 备注. */
export function fillUnitRow(
  grid: TableGrid,
  { row, confidence, doubt }: UnitRow,
  findings: Findings,
): void {
  for (const cell of grid.inRow(row)) {
    if (!isFree(grid, cell)) continue;
    const [head, group] = columnHeadings(grid, cell);
    if (!head) continue;
    grid.served.add(head);
    const what = headMeaning(grid, head, group, findings);
    const sure = { ...what, confidence: Math.min(what.confidence, confidence) };
    fillCell(grid, cell, doubt === null ? sure : doubted(sure, doubt), findings);
  }
}

function headMeaning(
  grid: TableGrid,
  head: BlankCell,
  group: BlankCell | undefined,
  findings: Findings,
): What {
  const label = grid.text(head);
  const meaning = findings.match(label);
  if (meaning.type === 'pen')
    return { label, field: 'pen', confidence: 0.95, reason: meaning.reason };
  const what: What =
    meaning.type === 'field'
      ? { label, ...meaning }
      : { label, field: null, confidence: 0, reason: '没有认出' };
  const particular = particularOf(label);
  const subject = group && particular ? subjectOf(grid.text(group)) : null;
  if (subject && particular) {
    return told(what, subject, fieldOfWhom(subject, particular, findings.kind));
  }
  return ofSubject(grid, head, what, findings);
}
