import { listColumns } from '#shared/blanks/list-columns.ts';
import {
  type BlankCell,
  type BlankTable,
  blankCellText,
} from '../../../office/form/blank-model.ts';

/** Rows of works, cases or pilots that somebody filled: below heads of such a list, in the heads' own widths. */
export function filledRows(table: BlankTable): Set<number> {
  const byRow = new Map<number, BlankCell[]>();
  for (const cell of table.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const filled = new Set<number>();
  for (const [row, heads] of byRow) {
    if (filled.has(row) || !isHeads(heads)) continue;
    for (let below = row + 1; below < table.rowCount; below += 1) {
      const cells = byRow.get(below);
      if (!cells || !isAsWide(cells, heads) || isHeads(cells)) break;
      filled.add(below);
    }
  }
  return filled;
}

const KINDS = [
  ['works', 'title'],
  ['cases', 'title'],
  ['pilots', 'name'],
] as const;

/** Nearly all of them are heads; labels with their answers beside them are known by half. */
function isHeads(cells: readonly BlankCell[]): boolean {
  if (cells.length < LEAST || cells.some(({ rowSpan }) => rowSpan > 1)) return false;
  const texts = cells.map(blankCellText);
  return KINDS.some(([list, name]) => {
    const columns = listColumns(list, texts).filter((column) => column !== null);
    return columns.includes(name) && columns.length >= MOSTLY * cells.length;
  });
}

const LEAST = 4;
const MOSTLY = 0.7;

function isAsWide(cells: readonly BlankCell[], heads: readonly BlankCell[]): boolean {
  return (
    cells.length === heads.length &&
    cells.every(
      (cell, at) => cell.column === heads[at]?.column && cell.columnSpan === heads[at].columnSpan,
    )
  );
}
