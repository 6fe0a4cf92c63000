import { readLabel } from '#shared/blanks/label-text.ts';
import {
  type Dimensions,
  isBareUnit,
  mergeDimensions,
  parseDimensions,
} from '#shared/blanks/parse-dimensions.ts';
import { displayWidth } from '#shared/words/display-width.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { dimensionWhat, partsOfNumber } from './dimension-field.ts';
import { columnHeadings, isOrdinal, readPath, rowHeadings } from './headings.ts';
import { partInOrder } from './parts-in-order.ts';
import { isFullWidth, leftOf, type TableGrid } from './table-grid.ts';
import { doubted, type What } from './what.ts';

/**
 * What a row asks for that goes on about the row over it: 其中：受众, or one set in under 安全宣讲. Null where the
 * row over it is not understood, or is about something else: a part never gets the whole.
 */
export function withRowOver(
  grid: TableGrid,
  words: readonly BlankCell[],
  own: Dimensions,
): Dimensions | null {
  const share = shareOfRow(grid, words[0], own);
  if (share !== undefined) return share;
  const inOrder = partInOrder(grid, words, own);
  if (inOrder !== undefined) return inOrder;
  const head = words.find((word) => isPart(grid.text(word)) || depthOf(grid, word) > 0);
  const over = head && rowOver(grid, head);
  if (!head || over === undefined) return own;
  const isSaid = isPart(grid.text(head));
  // 合计 is set in to stand in the middle.
  if (own.total && !isSaid) return own;
  const about = over && aboutRow(grid, over);
  if (!about) return (isSaid && !over) || (over && !countsOther(grid, over, own)) ? null : own;
  const merged = mergeDimensions(own, subjectless(about));
  return merged ? { ...counted(about, own), ...merged } : isSaid ? null : own;
}

/**
 * 进企业 under 其中： in a row of its own: its share of what stands before that. Null where the row names no part, or
 * counts something else; undefined where it stands under none.
 */
function shareOfRow(
  grid: TableGrid,
  word: BlankCell | undefined,
  own: Dimensions,
): Dimensions | null | undefined {
  const lead = word && !isPart(grid.text(word)) ? leadOver(grid, word.row) : null;
  if (!lead) return undefined;
  const over = rowOver(grid, lead);
  const about = over ? aboutRow(grid, over) : null;
  const isOfOther = about?.measure && own.measure && about.measure !== own.measure;
  if (!about || isOfOther || (!own.form && !own.setting)) return null;
  const merged = mergeDimensions(own, subjectless(about));
  return merged && { ...counted(about, own), ...merged };
}

/** 其中： alone in its row, with no title between. */
function leadOver(grid: TableGrid, below: number): BlankCell | null {
  for (let row = below - 1; row >= 0; row -= 1) {
    const [first, ...others] = grid
      .inRow(row)
      .filter((cell) => grid.role(cell) === 'text' && !isOrdinal(grid.text(cell)));
    if (!first || others.length > 0) continue;
    if (/^\s*其中\s*[:：]?\s*$/u.test(grid.text(first))) return first;
    if (isFullWidth(grid, first)) return null;
  }
  return null;
}

/** 其中：安全宣讲场次 under 宣传专栏（个）, which it cannot be a part of. */
function countsOther(grid: TableGrid, over: BlankCell, own: Dimensions): boolean {
  if (!own.form && !own.setting) return false;
  const units = unitsIn(grid, over.row);
  return (
    units.length > 0 &&
    units.every((unit) => parseDimensions(`（${unit}）`)?.measure !== own.measure)
  );
}

function unitsIn(grid: TableGrid, row: number): string[] {
  return grid.inRow(row).flatMap((cell) => {
    const { core, hints } = readLabel(grid.text(cell));
    return [core, ...hints].filter(isBareUnit);
  });
}

/** The same for a number that a label beside it asks for. */
export function aboutRowOver(grid: TableGrid, label: BlankCell, what: What): What {
  const number = partsOfNumber(what.field);
  const left = leftOf(grid, label);
  const words = left && grid.role(left) === 'text' ? [label, left] : [label];
  if (number === null) return sortCounted(grid, words, what);
  const { form, setting, measure } = number;
  const own = {
    measure,
    ...(form === 'total' ? {} : { form }),
    ...(setting === 'total' ? {} : { setting }),
  } as Dimensions;
  const dims = withRowOver(grid, words, own);
  if (dims === own) return what;
  return (
    (dims && dimensionWhat(dims, what)) ?? doubted(what, '像是接着上面一行说的，上面一行没有认出')
  );
}

/** 其中：进企业类（个）, which by itself asks how many enterprises were gone to. */
function sortCounted(grid: TableGrid, words: readonly BlankCell[], what: What): What {
  const own = parseDimensions(what.label);
  const isOfBodies = own?.visits && (what.field === null || what.field.startsWith('visits.'));
  const dims = isOfBodies ? partInOrder(grid, words, own) : undefined;
  if (dims === undefined) return what;
  const usual = { label: what.label, confidence: 0.85, reason: '接着前面一个数的分类' };
  return (dims && dimensionWhat(dims, usual)) ?? { ...what, field: null };
}

/** The nearest row of numbers over it that it is a part of; null where a title comes before one, undefined without any. */
function rowOver(grid: TableGrid, head: BlankCell): BlankCell | null | undefined {
  const own = depthOf(grid, head) + (isPart(grid.text(head)) ? 1 : 0);
  for (let row = head.row - 1; row >= 0; row -= 1) {
    const other = grid.at(row, head.column);
    if (!other || other.row !== row || other.column !== head.column) continue;
    if (grid.role(other) !== 'text') continue;
    if (isPart(grid.text(other)) || depthOf(grid, other) >= own) continue;
    return asksNumber(grid, other) ? other : null;
  }
  return undefined;
}

function isPart(text: string): boolean {
  return /^\s*其中/u.test(text);
}

/** How far it is set in, in letters: by the spaces before it, two at least, or by its cell's format. */
function depthOf(grid: TableGrid, cell: BlankCell): number {
  const spaces = /^[ \t\u3000]*/u.exec(grid.text(cell))?.[0] ?? '';
  const width = displayWidth(spaces.replace(/\t/gu, '  '));
  return (width > 1 ? width : 0) + 2 * (cell.lines[0]?.look.indent ?? 0);
}

function roomsOf(grid: TableGrid, head: BlankCell): BlankCell[] {
  return grid
    .inRow(head.row)
    .filter(
      (cell) =>
        cell.column > head.column && /^(?:blank|pattern|number|formula)$/u.test(grid.role(cell)),
    );
}

function asksNumber(grid: TableGrid, head: BlankCell): boolean {
  const counts = (dims: Dimensions | null | undefined) =>
    dims?.measure !== undefined || dims?.subject !== undefined || dims?.visits === true;
  const rooms = roomsOf(grid, head);
  const isSaid =
    unitsIn(grid, head.row).length > 0 ||
    grid.inRow(head.row).some((cell) => counts(parseDimensions(grid.text(cell))));
  return (
    rooms.length > 0 &&
    (isSaid || rooms.some((room) => counts(readPath(grid, columnHeadings(grid, room))?.dims)))
  );
}

function aboutRow(grid: TableGrid, head: BlankCell): Dimensions | null {
  const room = roomsOf(grid, head).at(-1);
  const words = room && rowHeadings(grid, room);
  if (!words) return null;
  const names = words.filter((word) => !isOrdinal(grid.text(word)));
  const own = readPath(grid, names)?.dims;
  return own ? withRowOver(grid, names, own) : null;
}

/** What it is about, without what it counts. */
function subjectless({ form, setting, part }: Dimensions): Dimensions {
  return {
    ...(form ? { form } : {}),
    ...(setting ? { setting } : {}),
    ...(part ? { part } : {}),
  };
}

/** What the row over it counts, where the part says nothing of its own: 其中：进企业 under 受众人次. */
function counted({ measure, subject }: Dimensions, own: Dimensions): Dimensions {
  if (own.subject || own.visits) return {};
  const isHomes = own.measure === 'households' && own.setting === 'family';
  if (subject) return own.measure && !isHomes ? {} : { subject };
  return measure && !own.measure ? { measure } : {};
}
