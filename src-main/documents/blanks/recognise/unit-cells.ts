import { readLabel } from '#shared/blanks/label-text.ts';
import { isBareUnit, mergeDimensions, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { dimensionWhat } from './dimension-field.ts';
import type { Findings } from './findings.ts';
import { isOrdinal } from './headings.ts';
import { isNumber } from './label-meaning.ts';
import { isFullWidth, leftOf, type TableGrid } from './table-grid.ts';
import { cellGaps } from './target-spots.ts';
import { doubted, type What } from './what.ts';

/** 开展安全宣讲 | __ | 场: the unit behind the room says what of it is counted, or that it is something else. */
export function withUnitBehind(
  grid: TableGrid,
  label: BlankCell,
  room: BlankCell,
  read: What,
  findings: Findings,
): What {
  const behind = grid.at(room.row, room.column + room.columnSpan);
  if (findings.kind !== 'statistics' || behind?.row !== room.row) return read;
  if (grid.role(behind) !== 'text' || !isBareUnit(grid.text(behind))) return read;
  const unit = `（${readLabel(grid.text(behind)).core}）`;
  const printed = `${grid.text(label)}${unit}`;
  if (read.field === null) return countedIn(printed, '标签与后面的单位') ?? read;
  const measure = parseDimensions(printed)?.measure;
  const isOther =
    isNumber(read.field) && measure !== undefined && measure !== parseDimensions(unit)?.measure;
  return isOther ? doubted(read, '后面的单位和栏目不一样') : read;
}

/** 走进企业 | ____家: the unit within the room says what the label leaves open. */
export function withUnitInside(
  grid: TableGrid,
  label: BlankCell,
  room: BlankCell,
  read: What,
  findings: Findings,
): What {
  if (findings.kind !== 'statistics' || read.field !== null || grid.role(room) !== 'pattern')
    return read;
  const [only, ...others] = cellGaps(room, findings);
  const unit = only?.gap.unit ?? '';
  if (unit === '' || others.length > 0) return read;
  return countedIn(`${grid.text(label)}（${unit}）`, '标签与格里的单位') ?? read;
}

/** What a label with its unit in brackets counts; null where it counts nothing that is known. */
function countedIn(label: string, reason: string): What | null {
  return dimensionWhat(parseDimensions(label), { label, confidence: 0.88, reason });
}

/** 场 in a column of units is no label: it counts what the row and its group are about, or nothing. */
export function meaningOfUnit(grid: TableGrid, unit: BlankCell): What | null {
  if (!isBareUnit(grid.text(unit))) return null;
  const head = leftOf(grid, unit);
  if (!head || grid.role(head) !== 'text')
    return { label: '', field: null, confidence: 0, reason: '没有认出' };
  const label = `${grid.text(head)}（${readLabel(grid.text(unit)).core}）`;
  const group = groupOver(grid, head);
  const own = parseDimensions(label);
  const about = group ? parseDimensions(grid.text(group)) : {};
  const usual = { label, confidence: 0.85, reason: `标签“${label}”` };
  const what = dimensionWhat(own && about && mergeDimensions(about, own), usual);
  return what ?? { label, field: null, confidence: 0, reason: '没有认出' };
}

/** 排查隐患（处）: the name of a row whose unit stands in a column of units; null elsewhere. */
export function nameWithUnit(grid: TableGrid, unit: BlankCell): string | null {
  const head = leftOf(grid, unit);
  const isOfUnits = grid.table.cells.some(
    (cell) =>
      cell.column === unit.column &&
      cell.row < unit.row &&
      /^(?:计量)?单位$/u.test(readLabel(grid.text(cell)).core),
  );
  if (!isOfUnits || !head || grid.role(head) !== 'text' || isOrdinal(grid.text(head))) return null;
  return `${grid.text(head)}（${readLabel(grid.text(unit)).core}）`;
}

/** 走访企业 | 家 | __ | 入户宣传 | 户 | __: the room before the next name. */
function isRoomOfLabel(grid: TableGrid, cell: BlankCell): boolean {
  const before = leftOf(grid, cell);
  return grid.role(cell) === 'blank' && before !== null && grid.role(before) === 'text';
}

/** 进企业 left of its first row, or further up where the rows after it leave that cell empty. */
function groupOver(grid: TableGrid, head: BlankCell): BlankCell | null {
  const left = leftOf(grid, head);
  if (!left || isRoomOfLabel(grid, left)) return null;
  for (let { row } = left; row >= 0; row -= 1) {
    const cell = grid.at(row, left.column);
    if (!cell || (grid.role(cell) !== 'text' && grid.role(cell) !== 'blank')) return null;
    if (grid.role(cell) === 'text') return isFullWidth(grid, cell) ? null : cell;
  }
  return null;
}
