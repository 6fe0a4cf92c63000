import { type Dimensions, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { dimensionWhat } from './dimension-field.ts';
import type { Findings } from './findings.ts';
import { isOfOtherTime } from './headings.ts';
import { impliedMeasures } from './implied-measures.ts';
import { isFullWidth, isRoom, type TableGrid } from './table-grid.ts';
import { fillCell } from './target-spots.ts';

/**
 * 安全宣讲 | __ | 警示曝光 | __ and no heading over them: a table of nothing but forms or settings, each with its room,
 * of which the title says what it counts: 三、按形式统计（单位：场次）.
 */
export function recogniseNamedRooms(grid: TableGrid, findings: Findings, caption: string): void {
  if (findings.kind !== 'statistics') return;
  const pairs = pairsOf(grid);
  const kinds = new Set(pairs.flatMap(({ label }) => kindOf(grid.text(label)) ?? []));
  if (pairs.length < 2 || kinds.size !== 1) return;
  const title = nearestTitle(grid, caption);
  if (isOfOtherTime(title)) return;
  const over = impliedMeasures(grid, title);
  for (const { label, room } of pairs) {
    const dims = parseDimensions(grid.text(label));
    const measure = over(room);
    if (grid.taken.has(room) || !dims || !measure || !isBare(dims)) continue;
    if (GONE_TO.test(grid.text(label))) continue;
    const usual = { label: grid.text(label), confidence: 0.85, reason: '标签与表题' };
    const what = dimensionWhat({ ...dims, measure }, usual);
    if (!what) continue;
    grid.served.add(label);
    fillCell(grid, room, what, findings);
  }
}

/** 走进企业 asks how many. */
const GONE_TO = /[走深]进|进入|[走到]访|覆盖/u;

interface Pair {
  label: BlankCell;
  room: BlankCell;
}

/** Empty where any row under the titles is not a label, its room, and so on. */
function pairsOf(grid: TableGrid): Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < grid.table.rowCount; row += 1) {
    const cells = grid.inRow(row);
    const [first] = cells;
    if (cells.length === 1 && first && isFullWidth(grid, first)) continue;
    if (cells.length % 2 === 1) return [];
    for (let at = 0; at < cells.length; at += 2) {
      const [label, room] = [cells[at], cells[at + 1]];
      if (!label || !room || grid.role(label) !== 'text' || !isRoom(grid, room)) return [];
      pairs.push({ label, room });
    }
  }
  return pairs;
}

function kindOf(text: string): 'form' | 'setting' | null {
  const dims = parseDimensions(text);
  if (!dims || !isBare(dims)) return null;
  return dims.form ? 'form' : dims.setting ? 'setting' : null;
}

/** Nothing of its own about what is counted. */
function isBare({ measure, subject, visits }: Dimensions): boolean {
  return measure === undefined && subject === undefined && visits === undefined;
}

/** The last lines before the table, and those across it: other tables before it have their own. */
function nearestTitle(grid: TableGrid, caption: string): string {
  const lines = caption.split('\n').filter((line) => line.trim() !== '');
  const across = grid.table.cells
    .filter((cell) => isFullWidth(grid, cell) && grid.role(cell) === 'text')
    .map(grid.text);
  return [...lines.slice(-2), ...across].join('\n');
}
