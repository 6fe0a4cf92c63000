import { readLabel } from '#shared/blanks/label-text.ts';
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

/**
 * 受众人次 | 其中：进企业 | 进农村, or one head 其中：进企业受众人次: a part of what the head before 其中 counts, and of what
 * that is about. Null where it cannot be one, undefined for a head that follows no 其中.
 */
export function partAcross(
  grid: TableGrid,
  [nearest, ...outer]: readonly BlankCell[],
  own: Dimensions,
): Dimensions | null | undefined {
  const group = own.measure ? undefined : outer.find((head) => isPart(grid.text(head)));
  const first = group ?? firstPart(grid, nearest);
  if (!first || own.visits || own.subject) return undefined;
  const whole = wholeBefore(grid, first);
  if (!whole || (nearest && namesPeople(grid.text(nearest)))) return null;
  const { total: _all, ...of } = whole;
  const isOfOther = of.measure === undefined || (own.measure && own.measure !== of.measure);
  return isOfOther ? null : mergeDimensions(of, own);
}

/** Back over heads that say no more than a form or a setting. */
function firstPart(grid: TableGrid, head: BlankCell | undefined): BlankCell | null {
  if (head && isPart(grid.text(head))) return head;
  const { setting, form, ...more } = (head && parseDimensions(grid.text(head))) ?? {};
  const isSort = (setting !== undefined || form !== undefined) && Object.keys(more).length === 0;
  const before = head && isSort ? leftOf(grid, head) : null;
  return before?.row === head?.row && before ? firstPart(grid, before) : null;
}

/** What the nearest head before it says that is no part itself. */
function wholeBefore(grid: TableGrid, part: BlankCell): Dimensions | null {
  const before = leftOf(grid, part);
  if (!before || grid.role(before) !== 'text') return null;
  return isPart(grid.text(before)) ? wholeBefore(grid, before) : parseDimensions(grid.text(before));
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
  if (/[进入访到数]|覆盖/u.test(text) || namesPeople(text)) return null;
  const { setting, visits, ...more } = parseDimensions(text) ?? {};
  return Object.keys(more).length === 0 ? setting : null;
}

/** 企业职工 are not all who came at 进企业. */
function namesPeople(text: string): boolean {
  return /[工员民众生人]$/u.test(readLabel(text).core);
}
