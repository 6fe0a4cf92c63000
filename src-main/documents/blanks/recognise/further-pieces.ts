import { foldLabel } from '#shared/blanks/label-text.ts';
import {
  type BlankBlock,
  type BlankCell,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import type { TableGrid } from './table-grid.ts';

/**
 * A form with a block for each of several works or cases is filled for one: 案例之二, 第三件 and what stands
 * there as under the first are left, and told.
 */
export function leaveFurtherPieces(grid: TableGrid, findings: Findings): void {
  if (findings.kind === 'statistics') return;
  const heads = grid.table.cells.filter((cell) => pieceOf(grid.text(cell)) !== null);
  const bands = heads.filter((cell) => isAloneInRow(grid, cell));
  const rows = furtherStretches(bands, ({ row }) => row, grid.text);
  for (const [band, end] of rows) {
    leave(grid, ({ row }) => row >= band.row && row < end);
    tell(band, findings);
  }
  const groups = heads.filter((cell) => cell.rowSpan > 1 && !bands.includes(cell));
  const isNumbered = groups.some((cell) => pieceOf(grid.text(cell)) === 1);
  for (const group of groups) {
    if (!isNumbered || pieceOf(grid.text(group)) === 1) continue;
    leave(
      grid,
      ({ row, column }) =>
        column >= group.column && row >= group.row && row < group.row + group.rowSpan,
    );
    tell(group, findings);
  }
}

/** The same of paragraphs and tables one after another. */
export function furtherPieces(blocks: readonly BlankBlock[], findings: Findings): Set<BlankBlock> {
  const left = new Set<BlankBlock>();
  if (findings.kind === 'statistics') return left;
  const written = blocks.filter((block) => block.type === 'table' || block.line.text.trim() !== '');
  const headings = written.flatMap((block, at) =>
    block.type === 'line' && pieceOf(block.line.text) !== null ? [{ line: block.line, at }] : [],
  );
  for (const [{ line, at }, end] of furtherStretches(
    headings,
    (one) => one.at,
    (one) => one.line.text,
  )) {
    for (const block of written.slice(at, end)) left.add(block);
    tell({ where: line.where, text: line.text }, findings);
  }
  return left;
}

/** Those after the first, each with the place where it ends: as far as the first goes. */
function furtherStretches<T>(
  heads: readonly T[],
  placeOf: (head: T) => number,
  wordsOf: (head: T) => string,
): [T, number][] {
  const [first, second] = heads;
  if (first === undefined || second === undefined || pieceOf(wordsOf(first)) !== 1) return [];
  const length = placeOf(second) - placeOf(first);
  return heads
    .slice(1)
    .filter((head) => pieceOf(wordsOf(head)) !== 1)
    .map((head) => [head, placeOf(head) + length]);
}

/** Which of several it heads: 1 of 案例之一, 2 of 第二件; null where it heads none. */
function pieceOf(text: string): number | null {
  if (text.length > LONGEST) return null;
  const words = foldLabel(text).replace(/[()【】[\]:]/gu, '');
  const [, one, other] = PIECE.exec(words) ?? [];
  const number = one ?? other;
  if (number === undefined) return null;
  const at = NUMBERS.findIndex((numbers) => numbers.includes(number));
  return at < 0 ? null : at + 1;
}

const LONGEST = 20;
const NUMBERS = ['一1甲', '二2乙', '三3丙', '四4丁', '五5戊', '六6', '七7', '八8', '九9'];
const PIECE =
  /^(?:[一二三四五六七八九十]{1,2}、)?(?:第([一二三四五六七八九1-9])[件个项篇部](?:作品|案例)?|(?:作品|案例)之?([一二三四五六七八九1-9甲乙丙丁戊]))(?:基本)?(?:信息|情况|内容)?$/u;

function isAloneInRow(grid: TableGrid, cell: BlankCell): boolean {
  return grid
    .inRow(cell.row)
    .every((other) => other === cell || (!other.bordered && grid.text(other).trim() === ''));
}

function leave(grid: TableGrid, isThere: (cell: BlankCell) => boolean): void {
  for (const cell of grid.table.cells.filter(isThere)) {
    grid.taken.add(cell);
    grid.notOurs.add(cell);
    if (grid.role(cell) === 'text') grid.served.add(cell);
  }
}

function tell(head: BlankCell | { where: string; text: string }, findings: Findings): void {
  const text = 'text' in head ? head.text : blankCellText(head);
  const words = text.replace(/\s/gu, '');
  findings.warn(`${head.where}“${words}”是另外一件，一次只填一件，没有去填。`);
}
