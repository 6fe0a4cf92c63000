import { isAnswerMark } from '#shared/blanks/asked-label.ts';
import { foldLabel } from '#shared/blanks/label-text.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import type { TableGrid } from './table-grid.ts';

/** 答：____ */
export function isAnswerLine(text: string): boolean {
  const [mark = '', ...behind] = text.split(/[:：]/u);
  return behind.length > 0 && isAnswerMark(foldLabel(mark));
}

/** The question that a line of a cell answers: over it in the cell, else in the cell over it, which then is served. */
export function questionOver(grid: TableGrid, cell: BlankCell, index: number): string | null {
  const line = cell.lines[index];
  if (!line || !isAnswerLine(line.text)) return null;
  const own = cell.lines.slice(0, index).findLast(({ text }) => text.trim() !== '');
  if (own) return own.text;
  const over = grid.at(cell.row - 1, cell.column);
  if (!over || grid.role(over) !== 'text' || over.columnSpan !== cell.columnSpan) return null;
  grid.served.add(over);
  return grid.text(over);
}
