import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';
import {
  type Dimensions,
  isBareUnit,
  mergeDimensions,
  parseDimensions,
} from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { partNamed } from './named-part.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';

/** Nearest first; null where the row is one of labels and answers rather than of numbers. */
export function rowHeadings(grid: TableGrid, cell: BlankCell): BlankCell[] | null {
  const found: BlankCell[] = [];
  let bodySeen = false;
  for (let column = cell.column - 1; column >= 0; column -= 1) {
    const other = grid.at(cell.row, column);
    if (!other || found.includes(other)) continue;
    const isHeading =
      grid.role(other) === 'text' ||
      (isNumbering(grid, other) && (grid.text(other).trim() !== '' || found.length > 0));
    if (isHeading) found.push(other);
    else if (found.length > 0) bodySeen = true;
  }
  if (bodySeen && found.length > 0 && !startsRow(grid, cell.row, found)) return null;
  for (let column = cell.column + cell.columnSpan; column < grid.table.columnCount; column += 1) {
    const other = grid.at(cell.row, column);
    if (other && grid.role(other) === 'text') return null;
  }
  const nearest = found[0];
  if (nearest && grid.role(nearest) === 'text') {
    if (nearest.row !== cell.row || nearest.rowSpan !== cell.rowSpan) return null;
  }
  return found;
}

/** Headings must all stand before the first room of the row, but for an empty number column. */
function startsRow(grid: TableGrid, row: number, headings: readonly BlankCell[]): boolean {
  const first = Math.min(...headings.map((heading) => heading.column));
  for (let column = 0; column < first; column += 1) {
    const other = grid.at(row, column);
    if (other && grid.role(other) !== 'text' && column > 0) return false;
  }
  const last = Math.max(...headings.map((heading) => heading.column));
  for (let column = first; column < last; column += 1) {
    const other = grid.at(row, column);
    if (other && grid.role(other) !== 'text' && !isNumbering(grid, other)) return false;
  }
  return true;
}

/** A running number, or room for one: not the room of a label on its left. */
function isNumbering(grid: TableGrid, cell: BlankCell): boolean {
  const text = grid.text(cell);
  if (text.trim() !== '') return isOrdinal(text);
  const left = grid.at(cell.row, cell.column - 1);
  const isRoom = left !== undefined && grid.role(left) === 'text' && left.rowSpan === cell.rowSpan;
  return !isRoom;
}

/** Nearest first, from the header over this column; empty where there is none of the same width. */
export function columnHeadings(grid: TableGrid, cell: BlankCell): BlankCell[] {
  const known = grid.headings.get(cell);
  if (known) return known;
  const above = grid.at(cell.row - 1, cell.column);
  const found =
    above && isSameColumn(grid, above, cell)
      ? columnHeadings(grid, above)
      : headingsOver(grid, cell);
  grid.headings.set(cell, found);
  return found;
}

/** Room right over room, so that the same stands over both: far down a long table it need not be looked for again. */
function isSameColumn(grid: TableGrid, above: BlankCell, cell: BlankCell): boolean {
  const isAligned = above.column === cell.column && above.columnSpan === cell.columnSpan;
  const ends = isFullWidth(grid, above) || /[:：]/u.test(grid.text(above));
  return isAligned && grid.role(above) !== 'text' && !ends;
}

function headingsOver(grid: TableGrid, cell: BlankCell): BlankCell[] {
  const found: BlankCell[] = [];
  for (let row = cell.row - 1; row >= 0; row -= 1) {
    const other = grid.at(row, cell.column);
    if (!other || found.includes(other)) continue;
    if (isFullWidth(grid, other) || /[:：]/u.test(grid.text(other))) break;
    const isText = grid.role(other) === 'text';
    if (isText && found.length > 0 && hasOwnRoom(grid, other)) break;
    if (!isText && found.length > 0) break;
    if (!isText) {
      if (other.columnSpan !== cell.columnSpan) return [];
      continue;
    }
    if (
      found.length === 0 &&
      (other.columnSpan !== cell.columnSpan || other.column !== cell.column)
    ) {
      return [];
    }
    found.push(other);
  }
  return found;
}

/** A label with its answer beside it, in a row over the header. */
function hasOwnRoom(grid: TableGrid, cell: BlankCell): boolean {
  const right = grid.at(cell.row, cell.column + cell.columnSpan);
  return right !== undefined && grid.role(right) === 'blank';
}

/** All headings of a path together; section titles further out may be in words of their own. */
export function readPath(
  grid: TableGrid,
  path: readonly BlankCell[],
): { dims: Dimensions; loss: number } | null {
  let dims: Dimensions = {};
  let loss = 0;
  for (const [index, heading] of path.entries()) {
    const text = grid.text(heading);
    const own = parseDimensions(isBareUnit(text) ? `（${readLabel(text).core}）` : text);
    if (!own) {
      const isSection =
        index > 0 &&
        (heading.rowSpan >= 3 || heading.columnSpan >= 3) &&
        partNamed(text) !== 'unclear';
      if (!isSection) return null;
      loss += 0.08;
      continue;
    }
    const merged = mergeDimensions(dims, own);
    if (!merged) return null;
    dims = merged;
  }
  return { dims, loss };
}

export function says(dims: Dimensions): boolean {
  return Object.keys(dims).length > 0;
}

export function isOrdinal(text: string): boolean {
  return /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[(（]\d{1,2}[)）])?[.、]?$/u.test(
    foldLabel(text),
  );
}

/** Over a column of numbers without a word of what they count. */
export function isPlainHeading(text: string): boolean {
  return PLAIN_HEADING.test(readLabel(text).core);
}

const PLAIN_HEADING =
  /^(?:数量|数值|数据|数|内容|填报内容|填写内容|完成情况|情况|完成数|完成数量|填报数据|统计数据|统计数|结果|合计|总计|总数|本期数|填报数)$/u;
