import { readLabel } from '#shared/blanks/label-text.ts';
import { particularOf, subjectOf } from '#shared/blanks/whose.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { countUnderHead } from './count-of-named.ts';
import { dimensionWhat } from './dimension-field.ts';
import type { Findings } from './findings.ts';
import { columnHeadings, isOfOtherTime, readPath } from './headings.ts';
import { isNumber, meaningOf } from './label-meaning.ts';
import { shareAcross } from './shares-across.ts';
import { isFullWidth, isRoom, leftOf, type TableGrid } from './table-grid.ts';
import { fillCell } from './target-spots.ts';
import { doubted, type What } from './what.ts';

/** Label above. */
export function recogniseBelow(grid: TableGrid, label: BlankCell, findings: Findings): void {
  if (grid.role(label) !== 'text' || grid.served.has(label)) return;
  const below = grid.at(label.row + label.rowSpan, label.column);
  if (!below || below.column !== label.column || below.columnSpan !== label.columnSpan) return;
  if (grid.taken.has(below)) return;
  if (!isRoom(grid, below)) return;
  const share = shareBelow(grid, label, findings);
  const read = share ?? meaningOf(grid.text(label), findings);
  const own = countUnderHead(grid, label, read, findings);
  const isHeading = label.column === 0 || isFullWidth(grid, label) || headsColumns(grid, label);
  if (own.field === null && !isHeading) return;
  if (grid.table.isSheet && !below.bordered && (own.field === null || isUnderTable(label, own)))
    return;
  if (isTitleLike(grid, label)) return;
  const doubt = doubtBelow(grid, label, below, own);
  const said = isHeading ? own : doubted(own, '旁边的格子不是标题');
  const what = ofGroup(grid, below, said, share !== null);
  grid.served.add(label);
  fillCell(grid, below, doubt === null ? what : doubted(what, doubt), findings);
}

/** 其中：企业 after 示范点总数 is of those, and of nothing else. */
function shareBelow(grid: TableGrid, label: BlankCell, { kind }: Findings): What | null {
  const share = kind === 'statistics' ? shareAcross(grid, label) : undefined;
  if (share === undefined) return null;
  const usual = { label: grid.text(label), confidence: 0.85, reason: '其中的一类' };
  return dimensionWhat(share, usual) ?? { ...usual, field: null, confidence: 0 };
}

function doubtBelow(grid: TableGrid, label: BlankCell, below: BlankCell, own: What): string | null {
  if (isOfPerson(grid, label) || headsRows(grid, below, own)) return '像是名单里别人的一栏';
  if (headsNumbers(grid, label, below, own)) return '下面一行另有自己的标题';
  return isNumber(own.field) && goesOn(grid, below) ? '下面不止一行，不知道填哪一行' : null;
}

/** The room is listed, and nothing guessed for it. */
function notAsked(what: What): What {
  return { label: what.label, field: null, confidence: 0, reason: '没有认出' };
}

/** 场次 under 安全宣讲: of the group that stands over it, as far as that is understood. */
function ofGroup(grid: TableGrid, below: BlankCell, own: What, isShare: boolean): What {
  const path = columnHeadings(grid, below);
  if (!isNumber(own.field) || path.length < 2) return own;
  if (path.some((head) => isOfOtherTime(grid.text(head)))) return notAsked(own);
  if (isShare) return own;
  const { label, confidence, reason } = own;
  const what = dimensionWhat(readPath(grid, path)?.dims ?? null, { label, confidence, reason });
  return what ?? doubted(own, '上面一层的标题没有认出');
}

function goesOn(grid: TableGrid, below: BlankCell): boolean {
  const next = grid.at(below.row + below.rowSpan, below.column);
  if (next?.columnSpan !== below.columnSpan || grid.role(next) !== 'blank') return false;
  const label = leftOf(grid, next);
  const isOfLabel = label !== null && grid.role(label) === 'text';
  return next.bordered && !isOfLabel;
}

/** The last row of a table counts in its own cells; under its outline nothing is asked for. */
function isUnderTable(label: BlankCell, own: What): boolean {
  return label.bordered && isNumber(own.field);
}

/** Rows of rooms under it: a list of others, each row another’s. */
function headsRows(grid: TableGrid, below: BlankCell, own: What): boolean {
  if (own.field === null || !/^unit\.|\.(?:contact|phone)$/u.test(own.field)) return false;
  const next = grid.at(below.row + below.rowSpan, below.column);
  const isRow = next?.columnSpan === below.columnSpan && grid.role(next) === 'blank';
  return isRow && (next.bordered || !below.bordered);
}

function isTitleLike(grid: TableGrid, label: BlankCell): boolean {
  return isFullWidth(grid, label) && /(?:表|册|(?<!清)单)$/u.test(readLabel(grid.text(label)).core);
}

/** 单位 and 电话 beside 姓名 are those of whoever is named there, which need not be ours. */
function isOfPerson(grid: TableGrid, label: BlankCell): boolean {
  const text = grid.text(label);
  if (particularOf(text) === null && subjectOf(text) !== 'author') return false;
  return grid.table.cells.some(
    (cell) => cell.row === label.row && readLabel(grid.text(cell)).core === '姓名',
  );
}

/**
 * The row below has a heading of its own, so one label cannot say what its cells hold. One that embraces the row of
 * labels as well is a title beside both.
 */
function headsNumbers(grid: TableGrid, label: BlankCell, below: BlankCell, own: What): boolean {
  const isTitled = COUNTED.test(own.field ?? '');
  for (let column = 0; column < below.column; column += 1) {
    const other = grid.at(below.row, column);
    if (!other || grid.role(other) !== 'text') continue;
    if (!isTitled || other.row > label.row) return true;
  }
  return false;
}

const COUNTED = /^m\.|\.count|^(?:visits\.|banners$|onlineReach$)/u;

/** Its neighbours in the row are headings as well. */
function headsColumns(grid: TableGrid, label: BlankCell): boolean {
  const left = leftOf(grid, label);
  const right = grid.at(label.row, label.column + label.columnSpan);
  const sides = [left, right].filter(
    (cell): cell is BlankCell => cell != null && (cell.bordered || !label.bordered),
  );
  return sides.length > 0 && sides.every((cell) => grid.role(cell) === 'text');
}
