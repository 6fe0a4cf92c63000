import { qualifies } from '#shared/recognition/compose-heading.ts';
import { foldHeading, foldText } from '#shared/recognition/fold-text.ts';
import { formFromTitle } from '#shared/recognition/read-form.ts';
import { settingOfHeading } from '#shared/recognition/read-settings.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import { PUBLICITY_WORDS } from '#shared/words/other-work.ts';
import type { CellRange } from '../../office/cell-address.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';
import { isKnownHeading } from './find-tables.ts';

/**
 * A sheet of one body a row whose activities stand side by side, each named by a heading over its own day
 * and people, as a sheet for each activity with its name in a column of its own; other sheets as they are.
 */
export function namedByHeadings(sheet: WorkbookSheet): WorkbookSheet[] {
  for (const [index, row] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
    const below = sheet.rows[index + 1];
    const groups = below?.row === row.row + 1 ? groupsUnder(sheet, row, below) : [];
    if (groups.length >= LEAST_GROUPS)
      return groups.map((group) => sheetOf(sheet, index, group, groups));
  }
  return [sheet];
}

interface Group {
  name: string;
  range: CellRange;
}

const MOST_ABOVE = 12;
const LEAST_GROUPS = 2;
const LEAST_HEADINGS = 2;
const SHORTEST_NAME = 4;
const CERTAIN = 0.6;
/** Says in the list of columns where the name has been taken from. */
const HEADING = '活动名称（取自上一层表头）';

/** The activities over the same headings with a day among them; none where a column names activities. */
function groupsUnder(sheet: WorkbookSheet, row: WorkbookRow, below: WorkbookRow): Group[] {
  const last = below.cells.at(-1)?.col ?? 0;
  const groups = row.cells.flatMap(({ col, text }, at): Group[] => {
    const merge = sheet.merges.find(({ top, left }) => top === row.row && left === col);
    // Without a merge a heading reaches over the blank cells to its right.
    const right = merge?.right ?? (row.cells[at + 1]?.col ?? last + 1) - 1;
    const range = merge ?? { top: row.row, bottom: row.row, left: col, right };
    const isWide = range.bottom === row.row && headingsIn(below, range).length >= LEAST_HEADINGS;
    return isWide && mayName(text) ? [{ name: text.trim(), range }] : [];
  });
  const inside = new Set(groups.map(({ range }) => headingsIn(below, range).join(' ')));
  const told = groups.filter(({ name }) => tellsPublicity(name));
  const [first] = groups;
  if (!first || inside.size !== 1 || told.length * 2 < groups.length) return [];
  const fields = headingsIn(below, first.range).map(fieldOf);
  const shared = [...row.cells, ...below.cells].filter(({ col }) => !isWithin(col, groups));
  const isNamed = shared.some(({ text }) => ['title', 'date'].includes(fieldOf(text) ?? ''));
  return fields.includes('date') && !isNamed ? groups : [];
}

/** 计划, 实际 and 学校 over day and people say which of them; they name nothing that was done. */
function mayName(text: string): boolean {
  const folded = foldHeading(text);
  return (
    [...folded].length >= SHORTEST_NAME &&
    !qualifies(folded) &&
    !isKnownHeading(text) &&
    settingOfHeading(folded) === null
  );
}

function tellsPublicity(name: string): boolean {
  const folded = foldText(name);
  return (
    formFromTitle(name).state === 'guessed' || PUBLICITY_WORDS.some((word) => folded.includes(word))
  );
}

function headingsIn({ cells }: WorkbookRow, { left, right }: CellRange): string[] {
  return cells
    .filter(({ col }) => left <= col && col <= right)
    .map(({ text }) => foldHeading(text));
}

function fieldOf(heading: string): string | null {
  const [best] = recogniseHeading(heading, 'activity');
  return best && best.confidence >= CERTAIN ? best.field : null;
}

function isWithin(col: number, groups: readonly Group[]): boolean {
  return groups.some(({ range: { left, right } }) => left <= col && col <= right);
}

/** The columns of all and those of one activity, and its name right of everything that is written. */
function sheetOf(
  sheet: WorkbookSheet,
  header: number,
  group: Group,
  groups: readonly Group[],
): WorkbookSheet {
  const named = 1 + Math.max(...sheet.rows.flatMap(({ cells }) => cells.map(({ col }) => col)));
  const isKept = (col: number) => isWithin(col, [group]) || !isWithin(col, groups);
  // What stands over the names is put down beside their days, so that one row heads all.
  const above = sheet.rows[header]?.cells.filter(({ col }) => !isWithin(col, groups)) ?? [];
  const rows = sheet.rows.flatMap((row, index): WorkbookRow[] => {
    if (index < header) return [row];
    if (index === header) return [];
    const kept = row.cells.filter(({ col }) => isKept(col));
    const isHeading = index === header + 1;
    const open = above.filter(({ col }) => !kept.some((cell) => cell.col === col));
    const cells = isHeading ? [...open, ...kept].sort((a, b) => a.col - b.col) : kept;
    if (!cells.some(({ col }) => isWithin(col, [group])))
      return cells.length === 0 ? [] : [{ ...row, cells }];
    const name = written(named, isHeading ? HEADING : group.name);
    return [{ ...row, cells: [...cells, name] }];
  });
  const top = sheet.rows[header]?.row ?? 0;
  const merges = sheet.merges.filter((merge) => isKept(merge.left) && merge.top !== top);
  return { ...sheet, rows, merges };
}

function written(col: number, text: string): WorkbookCell {
  return { col, text, number: null, date: null, shows: null, fault: null };
}
