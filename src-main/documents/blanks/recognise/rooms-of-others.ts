import { readLabel } from '#shared/blanks/label-text.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isLeftToOthers, ofRowsBelow } from './filled-by.ts';
import type { Findings } from './findings.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';

/** Rows under 以下由县局填写, columns under 评审栏（勿填）: left as they are, and told. */
export function leaveRoomsOfOthers(grid: TableGrid, findings: Findings): void {
  for (const head of grid.table.cells) {
    if (!hasWords(grid, head) || grid.text(head).length > LONGEST) continue;
    if (!isLeftToOthers(grid.text(head))) continue;
    const cells = cellsOf(grid, head);
    if (cells.length === 0 && !hasOwnRoom(grid, head)) continue;
    for (const cell of [head, ...cells]) {
      grid.taken.add(cell);
      grid.notOurs.add(cell);
      if (grid.role(cell) === 'text') grid.served.add(cell);
    }
    const words = grid.text(head).replace(/\s/gu, '');
    findings.warn(`${head.where}“${words}”写明不由填报单位填写，没有去填。`);
  }
}

/** （以下由评审组填写） across the table looks like guidance in a room. */
function hasWords(grid: TableGrid, cell: BlankCell): boolean {
  if (grid.role(cell) === 'text') return true;
  return grid.role(cell) === 'blank' && isFullWidth(grid, cell) && grid.text(cell).trim() !== '';
}

const LONGEST = 40;

/** 编号（组委会填写）：, its room in the same cell. */
function hasOwnRoom(grid: TableGrid, head: BlankCell): boolean {
  return /[:：][\s_＿]*$/u.test(grid.text(head));
}

function cellsOf(grid: TableGrid, head: BlankCell): BlankCell[] {
  if (isFullWidth(grid, head)) return isBand(grid, head) ? rowsBelow(grid, head) : [];
  const below = grid.at(head.row + head.rowSpan, head.column);
  const right = grid.at(head.row, head.column + head.columnSpan);
  const isBeside = right?.row === head.row && grid.role(right) !== 'text';
  if (isBeside) return head.rowSpan > 1 ? rightOf(grid, head) : [right];
  if (hasOwnRoom(grid, head)) return [];
  const isOver = below && (head.columnSpan > 1 || grid.role(below) !== 'text');
  return isOver ? columnsUnder(grid, head) : rightOf(grid, head);
}

/** 以下由县局填写, or 评审信息（组委会填写） under what is ours. */
function isBand(grid: TableGrid, head: BlankCell): boolean {
  const { core } = readLabel(grid.text(head));
  const isSection = head.row > 0 && /(?:栏|部分|信息|情况|记录)$/u.test(core);
  return isSection || ofRowsBelow(grid.text(head));
}

/** Down to the next band. */
function rowsBelow(grid: TableGrid, band: BlankCell): BlankCell[] {
  const from = band.row + band.rowSpan;
  const next = grid.table.cells.find(
    (cell) => cell.row >= from && isFullWidth(grid, cell) && hasWords(grid, cell),
  );
  return grid.table.cells.filter((cell) => cell.row >= from && cell.row < (next?.row ?? Infinity));
}

function columnsUnder(grid: TableGrid, head: BlankCell): BlankCell[] {
  const end = head.column + head.columnSpan;
  return grid.table.cells.filter(
    (cell) =>
      cell.row >= head.row + head.rowSpan &&
      cell.column >= head.column &&
      cell.column + cell.columnSpan <= end,
  );
}

function rightOf(grid: TableGrid, head: BlankCell): BlankCell[] {
  return grid.table.cells.filter(
    (cell) =>
      cell.column > head.column && cell.row >= head.row && cell.row < head.row + head.rowSpan,
  );
}
