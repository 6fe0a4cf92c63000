import { isBareUnit } from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { type Findings, tidyLabel } from './findings.ts';
import {
  columnHeadings,
  isOfOtherTime,
  isOrdinal,
  readPath,
  rowHeadings,
  says,
} from './headings.ts';
import { isRoom, type TableGrid } from './table-grid.ts';
import { fillCell } from './target-spots.ts';

/**
 * Rooms that nothing has found the meaning of, in rows of numbers that are understood: each is listed
 * under its headings. A column that asks for no number (备注), or for another time, is not.
 */
export function listLeftRooms(grid: TableGrid, findings: Findings): void {
  if (findings.kind !== 'statistics') return;
  for (const cell of grid.table.cells) {
    const label = isLeft(grid, cell) ? crossing(grid, cell) : null;
    if (label === null) continue;
    fillCell(grid, cell, { label, field: null, confidence: 0, reason: '没有认出' }, findings);
  }
}

function isLeft(grid: TableGrid, cell: BlankCell): boolean {
  return isRoom(grid, cell) && !grid.taken.has(cell) && (!grid.table.isSheet || cell.bordered);
}

/** What stands before and over it, where the row or the column is one of numbers that the ledger has. */
function crossing(grid: TableGrid, cell: BlankCell): string | null {
  const heads = rowHeadings(grid, cell) ?? wordsBefore(grid, cell);
  const row = heads.filter((one) => !isOrdinal(grid.text(one)));
  const above = columnHeadings(grid, cell);
  const dims = row.length > 0 ? readPath(grid, row)?.dims : undefined;
  const hasUnit = row.length > 1 && row.some((one) => isBareUnit(grid.text(one)));
  const isNumbers = readPath(grid, above)?.dims.measure !== undefined && row.length > 0;
  if ((!hasUnit && !isNumbers && !(dims && says(dims))) || above.length === 0) return null;
  const isAsked = (text: string) => !NOT_ASKED.test(text) && !isOfOtherTime(text);
  if (!above.map(grid.text).every(isAsked)) return null;
  const isCounted =
    hasUnit || dims?.measure !== undefined || dims?.subject !== undefined || dims?.visits === true;
  if (!isCounted && !above.some((one) => NUMBER.test(grid.text(one)))) return null;
  const names = [...row.toReversed(), ...above.toReversed()];
  return names.map((one) => tidyLabel(grid.text(one))).join('/');
}

/** 应急疏散演练 | __ | __ | 桌面推演不计: the row is not read, and its rooms are told of by its first words. */
function wordsBefore(grid: TableGrid, cell: BlankCell): BlankCell[] {
  const isWord = (one: BlankCell) => one.column < cell.column && grid.role(one) === 'text';
  return grid.inRow(cell.row).filter(isWord).toReversed();
}

/** What a heading of numbers holds in whatever words. */
const NUMBER = /[场次数量份条篇户]|人$/u;

const NOT_ASKED = /备注|说明|签[字名]|领导|责任人|负责人/u;
