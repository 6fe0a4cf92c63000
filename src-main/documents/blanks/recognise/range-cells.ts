import { readLabel } from '#shared/blanks/label-text.ts';
import { ENDS_OF } from '#shared/blanks/split-period.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import { isRoom, type TableGrid } from './table-grid.ts';
import { fillCell } from './target-spots.ts';

const STARTS = /^(?:起|自|从|始|开始|起始|起始?(?:时间|日期)|开始(?:时间|日期))$/u;
const JOINS = /^(?:止|至|到|终|结束|截止|[-—–~～]+|(?:结束|截止|终止|截至)(?:时间|日期))$/u;

/** A time in two rooms beside its label, in one row or two: 起 | __ | 止 | __, or __ | 至 | __. */
export function recogniseRangeCells(grid: TableGrid, findings: Findings): void {
  for (const label of grid.table.cells) {
    if (grid.role(label) !== 'text' || grid.served.has(label)) continue;
    // 统计起止：自 | __ | 至 | __
    const meaning = findings.match(
      grid
        .text(label)
        .trim()
        .replace(/[:：]?\s?[自从]$/u, ''),
    );
    const ends = meaning.type === 'field' ? ENDS_OF[meaning.field] : undefined;
    const rooms = ends && roomsBeside(grid, label);
    if (!ends || !rooms) continue;
    for (const [at, { word, room }] of rooms.entries()) {
      const field = ends[at] ?? null;
      const printed = `${grid.text(label)}${word ? grid.text(word) : ''}`;
      fillCell(
        grid,
        room,
        { label: printed, field, confidence: 0.92, reason: '起止时间分在两格' },
        findings,
      );
      if (word) grid.served.add(word);
    }
    grid.served.add(label);
  }
}

interface End {
  word: BlankCell | null;
  room: BlankCell;
}

function roomsBeside(grid: TableGrid, label: BlankCell): [End, End] | null {
  const cells = grid.table.cells.filter(
    (cell) =>
      cell.row >= label.row &&
      cell.row < label.row + label.rowSpan &&
      cell.column >= label.column + label.columnSpan,
  );
  const says = (cell: BlankCell | undefined, words: RegExp) =>
    cell !== undefined && words.test(readLabel(grid.text(cell)).core);
  const isFree = (cell: BlankCell | undefined): cell is BlankCell =>
    cell !== undefined && !grid.taken.has(cell) && isRoom(grid, cell);
  const start = says(cells[0], STARTS) ? (cells[0] ?? null) : null;
  const [first, join, second] = cells.slice(start ? 1 : 0);
  if (!isFree(first) || !join || !says(join, JOINS) || !isFree(second)) return null;
  return [
    { word: start, room: first },
    { word: join, room: second },
  ];
}
