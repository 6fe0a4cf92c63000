import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';

/**
 * The units of heads that a note tells once for the whole table: （计量：参加——人次；入户——户）. 次 tells no activity from
 * its sessions.
 */
export function tellUnits(grid: TableGrid): void {
  const notes = grid.table.cells.filter((cell) => isNote(grid, cell)).map(grid.text);
  for (const line of [...grid.caption.split('\n'), ...notes].map(foldLabel)) {
    if (!NOTE.test(line)) continue;
    for (const [, head = '', unit = ''] of line.matchAll(TOLD)) {
      if (!UNIT_WORD.test(head)) grid.toldUnits.set(head, unit);
    }
  }
}

/** The head with its unit in brackets, where a note tells it; else null. */
export function withToldUnit(grid: TableGrid, text: string): string | null {
  const unit = grid.toldUnits.get(readLabel(text).core);
  return unit === undefined ? null : `${text}（${unit}）`;
}

function isNote(grid: TableGrid, cell: BlankCell): boolean {
  return grid.role(cell) === 'text' && isFullWidth(grid, cell);
}

const NOTE = /计量|单位|^\(?注|说明/u;
const TOLD =
  /["“]?(\p{Script=Han}{1,6}?)["”]?(?:[—–-]{1,2}|[以按填为:(])["“]?(场次|场|人次|人|户次|户|份|条|篇|项)(?=$|[)"”;,、。计])/gu;
const UNIT_WORD = /单位$|计量$/u;
