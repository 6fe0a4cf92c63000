import { closedListOf } from '#shared/blanks/choice.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import type { BlankCell, BlankLine } from '../../../office/form/blank-model.ts';
import { boxesIn } from './choices.ts';
import type { Findings } from './findings.ts';
import type { GapSpot } from './gap-spot.ts';
import { readGaps } from './line-gaps.ts';
import { isRoom, type TableGrid } from './table-grid.ts';

/** □企业 ____场 □农村 ____场: a box before each word that a number is asked of. */
export function recogniseBoxesBeforeNumbers(lines: readonly BlankLine[], findings: Findings): void {
  if (findings.kind !== 'statistics') return;
  tickHeld(lines, findings, (behind) =>
    readGaps(behind, findings.isKnown).some(({ unit }) => unit !== ''),
  );
}

/** □ 安全宣讲 as the heading of a row of numbers, each row with its own. */
export function recogniseBoxedHeads(grid: TableGrid, findings: Findings): void {
  for (let column = 0; column < grid.table.columnCount; column += 1) {
    const heads = grid.table.cells.filter(
      (cell) => cell.column === column && grid.role(cell) === 'text' && hasRoomBehind(grid, cell),
    );
    tickHeld(
      heads.flatMap(({ lines }) => lines),
      findings,
      (behind) => readGaps(behind, findings.isKnown).length === 0,
    );
  }
}

function hasRoomBehind(grid: TableGrid, head: BlankCell): boolean {
  const behind = grid.at(head.row, head.column + head.columnSpan);
  return behind !== undefined && isRoom(grid, behind);
}

/** The boxes whose words name forms or settings, where there are two at least. */
function tickHeld(
  lines: readonly BlankLine[],
  findings: Findings,
  isAsked: (behind: string) => boolean,
): void {
  const found = lines.map((line) => ({
    line,
    spots: boxesIn(line.text).flatMap(({ from, behind }): GapSpot[] => {
      const option = readLabel(/^[^\s\u3000:：(（_＿]*/u.exec(behind)?.[0] ?? '').core;
      return option === '' || !isAsked(behind) ? [] : [{ from, to: from, newLine: false, option }];
    }),
  }));
  const reason = '选项是宣传形式或场所，有活动的都勾';
  const places = found.filter(({ spots }) => spots.length > 0);
  for (const where of new Set(places.map(({ line }) => line.where))) {
    const own = places.filter(({ line }) => line.where === where);
    const words = wordsOf(own);
    const list = closedListOf(words.length > 1 ? words : wordsOf(places));
    if (list !== 'forms' && list !== 'settings') continue;
    const label = words.join('、');
    findings.addLines(own, { label, field: `held.${list}`, confidence: 0.85, reason });
  }
}

function wordsOf(places: readonly { spots: readonly GapSpot[] }[]): string[] {
  return places.flatMap(({ spots }) => spots.flatMap(({ option }) => option ?? []));
}
