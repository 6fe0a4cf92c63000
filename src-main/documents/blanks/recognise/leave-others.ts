import type { BlankCell } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import type { TableGrid } from './table-grid.ts';
import { fillCell } from './target-spots.ts';

/** A row for each of several names, none of them known as ours: nothing of them is ours to fill. */
export function leaveOthers(
  grid: TableGrid,
  names: readonly BlankCell[],
  findings: Findings,
): void {
  const [first] = names;
  if (!first) return;
  for (const name of names) {
    grid.served.add(name);
    for (const cell of grid.inRow(name.row)) if (isFree(grid, cell)) grid.taken.add(cell);
  }
  listTotals(grid, names.at(-1) ?? first, findings);
  const printed = grid.text(first).trim();
  findings.warn(
    `${first.where}起“${printed}”等 ${names.length} 行各有各的名称，都没有填：台账里只有本单位的，不知道是哪一行。其中印有本单位的，请把“设置”里的单位名称写得和表上一样，再选一次这份表。`,
  );
}

/** 全镇合计 under the names adds up what is theirs; each of its rooms is listed. */
function listTotals(grid: TableGrid, last: BlankCell, findings: Findings): void {
  const head = grid.inRow(last.row + 1).find((cell) => TOTAL.test(grid.text(cell)));
  if (!head) return;
  grid.served.add(head);
  const label = grid.text(head).trim();
  for (const cell of grid.inRow(head.row)) {
    if (cell === head || !isFree(grid, cell)) continue;
    fillCell(grid, cell, { label, field: null, confidence: 0, reason: '各行的合计' }, findings);
  }
}

const TOTAL = /(?:合|总|小|共)计/u;

/** Room that nothing has taken; a printed 0 is one. */
export function isFree(grid: TableGrid, cell: BlankCell): boolean {
  const role = grid.role(cell);
  const isZero = role === 'number' && /^0+$/u.test(grid.text(cell).trim());
  return !grid.taken.has(cell) && (role === 'blank' || role === 'pattern' || isZero);
}
