import { readLabel } from '#shared/blanks/label-text.ts';
import {
  type Dimensions,
  isBareUnit,
  mergeDimensions,
  parseDimensions,
} from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isOrdinal } from './headings.ts';
import { isFullWidth, isRoom, type TableGrid } from './table-grid.ts';

/**
 * 其中：进企业类 in the right half of a table of two, or 进农村类（个） after a number of pilots: its share of the number
 * before it in reading order. Null where that is not understood, or counts something else; undefined where it is
 * no such part.
 */
export function partInOrder(
  grid: TableGrid,
  words: readonly BlankCell[],
  own: Dimensions,
): Dimensions | null | undefined {
  const head = words.find((word) => !isBareUnit(grid.text(word)));
  if (!head || own.form || !own.setting) return undefined;
  const before = numbersBefore(grid, head);
  const items = [head, ...before];
  const first = items.findIndex((item) => !goesOn(grid, item));
  const chain = first < 0 ? items : items.slice(0, first);
  const lead = chain.findLast((item) => isShare(grid, item));
  if (!lead) return undefined;
  const whole = items[items.indexOf(lead) + 1];
  const isAcross = whole?.row === lead.row && whole.column < lead.column;
  if (!isAcross && !countsBodies(own)) return undefined;
  if (!whole || items.indexOf(lead) < items.indexOf(head)) return null;
  const about = readNumber(grid, whole);
  if (!about || (isAcross && isAlsoOfAbove(grid, lead, own))) return null;
  return shareOf(about, own);
}

/** 企业（个） by itself counts those gone to; a sort of something else is counted alike. */
function countsBodies({ visits, measure }: Dimensions): boolean {
  return visits === true && measure === undefined;
}

function shareOf(about: Dimensions, own: Dimensions): Dimensions | null {
  if (about.subject === 'pilots')
    return own.measure
      ? null
      : { subject: 'pilots', ...(own.setting ? { setting: own.setting } : {}) };
  if (about.subject || about.visits || !about.measure || countsBodies(own)) return null;
  return about.measure === (own.measure ?? about.measure) ? mergeDimensions(about, own) : null;
}

/** What stands over it in its own half may be meant as well. */
function isAlsoOfAbove(grid: TableGrid, lead: BlankCell, own: Dimensions): boolean {
  const above = numbersBefore(grid, lead).find(
    (item) => item.row < lead.row && item.column === lead.column && !goesOn(grid, item),
  );
  const about = above && readNumber(grid, above);
  return about ? shareOf(about, own) !== null : false;
}

/** The heads of numbers before it in its section, nearest first. */
function numbersBefore(grid: TableGrid, head: BlankCell): BlankCell[] {
  const found: BlankCell[] = [];
  for (let { row } = head; row >= 0; row -= 1) {
    const cells = grid.inRow(row);
    if (cells.some((cell) => grid.role(cell) === 'text' && isFullWidth(grid, cell))) break;
    const heads = cells.filter(
      (cell) => (row < head.row || cell.column < head.column) && isHead(grid, cell),
    );
    found.push(...heads.toReversed());
  }
  return found;
}

function isHead(grid: TableGrid, cell: BlankCell): boolean {
  const isName = grid.role(cell) === 'text' && !isBareUnit(grid.text(cell));
  return isName && !isOrdinal(grid.text(cell)) && roomBehind(grid, cell);
}

function roomBehind(grid: TableGrid, head: BlankCell): boolean {
  let next = grid.at(head.row, head.column + head.columnSpan);
  while (next?.row === head.row && isBesideNumber(grid, next))
    next = grid.at(next.row, next.column + next.columnSpan);
  return next?.row === head.row && (isRoom(grid, next) || grid.role(next) === 'formula');
}

/** Its unit, and its code. */
function isBesideNumber(grid: TableGrid, cell: BlankCell): boolean {
  const text = grid.text(cell);
  return grid.role(cell) === 'number' || isOrdinal(text)
    ? text.trim() !== ''
    : grid.role(cell) === 'text' && isBareUnit(text);
}

function unitOf(grid: TableGrid, head: BlankCell): string {
  const next = grid.at(head.row, head.column + head.columnSpan);
  return next && isBareUnit(grid.text(next)) ? readLabel(grid.text(next)).core : '';
}

function readNumber(grid: TableGrid, head: BlankCell): Dimensions | null {
  const unit = unitOf(grid, head);
  return parseDimensions(unit === '' ? grid.text(head) : `${grid.text(head)}（${unit}）`);
}

/** 其中：…, or 企业类, which is a sort of what was counted before. */
function isShare(grid: TableGrid, cell: BlankCell): boolean {
  return /^\s*其中/u.test(grid.text(cell)) || /[类型]$/u.test(readLabel(grid.text(cell)).core);
}

/** Nothing but a setting, too, goes on after such a part. */
function goesOn(grid: TableGrid, cell: BlankCell): boolean {
  if (isShare(grid, cell)) return true;
  const { setting, people: _, ...more } = parseDimensions(readLabel(grid.text(cell)).core) ?? {};
  return setting !== undefined && Object.keys(more).length === 0 && !GONE_TO.test(grid.text(cell));
}

const GONE_TO = /[走深]进|进入|[走到]访|覆盖/u;
