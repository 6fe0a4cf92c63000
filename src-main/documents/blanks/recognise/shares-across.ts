import {
  type Dimensions,
  mergeDimensions,
  parseDimensions,
} from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isRoom, leftOf, type TableGrid } from './table-grid.ts';

/**
 * 示范点总数 | 其中：企业 | 农村 | 社区: each is its share of what stands before 其中. Null where that is not
 * understood, undefined for a head that is no share.
 */
export function shareAcross(grid: TableGrid, head: BlankCell): Dimensions | null | undefined {
  const share = bareSetting(grid.text(head));
  if (!share) return undefined;
  let first: BlankCell | null = head;
  while (first && !isPart(grid.text(first))) {
    first = leftOf(grid, first);
    if (first && embraces(grid, first, head)) return shareOf(grid, first, share);
    if (!first || first.row !== head.row || !bareSetting(grid.text(first))) return undefined;
  }
  const whole = first && leftOf(grid, first);
  return shareOf(grid, whole, share);
}

/** 示范点数（个） beside 企业 | 农村 | 社区 and the row of their rooms. */
function embraces(grid: TableGrid, whole: BlankCell, head: BlankCell): boolean {
  const room = grid.at(head.row + head.rowSpan, head.column);
  const isOver = room !== undefined && room.columnSpan === head.columnSpan && isRoom(grid, room);
  const end = head.row + head.rowSpan + (room?.rowSpan ?? 0);
  return isOver && whole.row === head.row && whole.row + whole.rowSpan === end;
}

function shareOf(
  grid: TableGrid,
  whole: BlankCell | null,
  share: Dimensions['setting'],
): Dimensions | null {
  const of = whole && grid.role(whole) === 'text' ? parseDimensions(grid.text(whole)) : null;
  if (!of || of.setting || (!of.subject && !of.measure)) return null;
  delete of.total;
  return mergeDimensions(of, share ? { setting: share } : {});
}

function isPart(text: string): boolean {
  return /^\s*其中/u.test(text);
}

/** 农村, 农村（个）: nothing but the setting; 进农村（个） says that it was gone to. */
function bareSetting(text: string): Dimensions['setting'] | null {
  if (/[进入访到数]|覆盖/u.test(text)) return null;
  const { setting, visits, ...more } = parseDimensions(text) ?? {};
  return Object.keys(more).length === 0 ? setting : null;
}
