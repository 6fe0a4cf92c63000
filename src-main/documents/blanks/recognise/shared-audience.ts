import { foldLabel } from '#shared/blanks/label-text.ts';
import { type Dimensions, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isRoom, leftOf, type TableGrid } from './table-grid.ts';

/**
 * Whose 受众 is meant by a heading that names no form and follows 宣讲（场）. Where every form has its
 * own, that form's; where only this one does, `doubt`: all people, or those of the form before it.
 */
export function sharedAudience(
  grid: TableGrid,
  heading: BlankCell,
  axis: 'row' | 'column',
): PublicityForm | 'doubt' | null {
  if (axis === 'column' && isBehindOther(grid, heading)) return null;
  const line = headingsAlong(grid, heading, axis);
  const at = line.findIndex((one) => one.cell === heading);
  if (!isFormless(line[at])) return null;
  const form = formBefore(line, at);
  if (!form) return null;
  const alike = line.filter((one, index) => isFormless(one) && formBefore(line, index) !== null);
  const isEach = axis === 'row' && isOfEachRow(grid, heading);
  return alike.length > 1 || isEach ? form : 'doubt';
}

/** 安全宣讲 | __ | 受众 | __ on one row and 应急演练 | __ | 受众 | __ on the next: each has its own. */
function isOfEachRow(grid: TableGrid, heading: BlankCell): boolean {
  return grid.inColumn(heading.column).some((cell) => {
    if (cell === heading || ![cell, heading].every((one) => isBehindRoom(grid, one))) return false;
    const line = headingsAlong(grid, cell, 'row');
    const at = line.findIndex((one) => one.cell === cell);
    return isFormless(line[at]) && formBefore(line, at) !== null;
  });
}

/** 开展各类活动 | __ | 受众 | __: what it is about stands before it on its row, not above. */
function isBehindOther(grid: TableGrid, heading: BlankCell): boolean {
  if (!isBehindRoom(grid, heading)) return false;
  const line = headingsAlong(grid, heading, 'row');
  const before = line[line.findIndex(({ cell }) => cell === heading) - 1];
  return before !== undefined && !isFormless(before);
}

function isBehindRoom(grid: TableGrid, cell: BlankCell): boolean {
  const left = leftOf(grid, cell);
  return left !== null && isRoom(grid, left);
}

interface Heading {
  cell: BlankCell;
  dims: Dimensions | null;
  sums: boolean;
}

function headingsAlong(grid: TableGrid, heading: BlankCell, axis: 'row' | 'column'): Heading[] {
  return grid.table.cells
    .filter((cell) => cell[axis] === heading[axis] && grid.role(cell) === 'text')
    .map((cell) => {
      const text = grid.text(cell);
      return { cell, dims: parseDimensions(text), sums: /[总共累]|合计/u.test(foldLabel(text)) };
    });
}

function isFormless(heading: Heading | undefined): boolean {
  const dims = heading?.dims;
  return dims?.measure === 'audience' && !dims.form && !dims.total && !heading?.sums;
}

/** Null after a row of all the forms, too: what ends such a row is their sum. */
function formBefore(line: readonly Heading[], at: number): PublicityForm | null {
  let named = 0;
  while (line[at - 1 - named]?.dims?.form) named += 1;
  return named > 2 ? null : (line[at - 1]?.dims?.form ?? null);
}

export const WHOSE_AUDIENCE = '不知道是前面那一种形式的人次，还是全部的';
