import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { qualifies } from '#shared/recognition/compose-heading.ts';
import { foldHeading, foldText, withoutBrackets } from '#shared/recognition/fold-text.ts';
import type { ExtraHeadings } from '#shared/recognition/recognise-heading.ts';
import { isSequenceHeading, recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import { columnName } from '../../office/cell-address.ts';
import type { WorkbookRow } from '../cells/workbook-model.ts';
import { isTotalText } from './classify-row.ts';
import type { FoundColumn } from './column-claims.ts';
import { withHeadcounts } from './headcounts.ts';
import { type MappedColumn, mapColumns } from './map-columns.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { hintOf, isEnough, namesNoWork, scoreOf } from './table-kind.ts';

/** One table: where its heading stands and where its rows begin and end (indexes into the grid's rows). */
export interface FoundTable {
  kind: RecordKind;
  headerRow: number;
  columns: MappedColumn[];
  from: number;
  to: number;
  /** Texts above the heading, from the table before on. */
  titles: string[];
  /** Rows between that only repeat the heading or number the columns. */
  repeats: Set<number>;
}

export interface TableHints {
  extra?: ExtraHeadings;
  /** The clerk's choice for the whole sheet. */
  kind?: RecordKind;
}

/** All tables of a sheet, top to bottom. A heading may stand anywhere and take up to three rows. */
export function findTables(grid: SheetGrid, hints: TableHints = {}): FoundTable[] {
  const tables: FoundTable[] = [];
  let titlesFrom = 0;
  let depth = 1;
  for (let index = 0; index < grid.rows.length; index += 1) {
    const row = grid.rows[index];
    const open = tables.at(-1);
    const isAnew = open !== undefined && beginsAnew(grid, index, open);
    if (!row || !looksLikeHeading(row, open !== undefined, isAnew ? 2 : 3)) continue;
    if (open && repeatsHeading(row, open)) {
      open.repeats.add(index);
      for (let below = index + 1; below < index + depth; below += 1) {
        const next = grid.rows[below];
        if (next && looksLikeHeading(next, false)) open.repeats.add(below);
      }
      continue;
    }
    const titles = titlesOf(grid, titlesFrom, index);
    const header = bestHeader(grid, index, titles, hints);
    if (header === null || (open && header.score < (isAnew ? 2 : 2.5))) continue;
    if (open) open.to = sectionStart(grid, open.from, index);
    const from = index + header.depth;
    const repeats = numbersColumns(grid.rows[from]) ? [from] : [];
    const headerRow = grid.rows[from - 1]?.row ?? row.row;
    const ownTitles = open ? titlesOf(grid, open.to, index) : titles;
    tables.push({
      kind: header.kind,
      headerRow,
      columns: header.columns,
      from,
      to: grid.rows.length,
      titles: ownTitles,
      repeats: new Set(repeats),
    });
    ({ depth } = header);
    index = from - 1;
    titlesFrom = from;
  }
  return tables.map((table) => ({
    ...table,
    columns: [...table.columns, ...unheadedColumns(grid, table)],
  }));
}

/**
 * Below a line of its own, and either of headings alone or beginning as that of the table above does: 五、下半年计划 over
 * 日期, 主题, 地址.
 */
function beginsAnew(grid: SheetGrid, index: number, { columns }: FoundTable): boolean {
  const { cells = [] } = grid.rows[index] ?? {};
  const [first] = cells;
  if (!first || grid.rows[index - 1]?.cells.length !== 1) return false;
  const above = columns.find(({ col }) => col === first.col)?.heading ?? '';
  return (
    foldText(first.text) === foldText(above) || cells.every(({ text }) => isKnownHeading(text))
  );
}

/** Columns without a heading that begin below the rows by which the others were known. */
function unheadedColumns(grid: SheetGrid, { columns, from, to }: FoundTable): MappedColumn[] {
  const found = new Set<number>();
  for (const { cells } of grid.rows.slice(from, to))
    if (cells.length > 2) for (const { col } of cells) found.add(col);
  for (const { col } of columns) found.delete(col);
  return [...found]
    .sort((a, b) => a - b)
    .map((col) => ({ col, column: columnName(col), heading: '', field: null, confidence: 0 }));
}

interface Header {
  kind: RecordKind;
  depth: number;
  columns: MappedColumn[];
  score: number;
}

/** What a list of works is worth less that says nowhere that it is one. */
const UNMADE = 1.5;
const MAX_DEPTH = 3;
const SAMPLE_ROWS = 30;

function bestHeader(
  grid: SheetGrid,
  index: number,
  titles: readonly string[],
  hints: TableHints,
): Header | null {
  let best: Header | null = null;
  for (const depth of depthsAt(grid, index)) {
    const found = foundColumns(grid, index, depth);
    for (const kind of hints.kind ? [hints.kind] : RECORD_KINDS) {
      const mapped = mapColumns(found, kind, hints.extra);
      const from = index + depth;
      const columns =
        kind === 'activity' ? withHeadcounts(grid, { columns: mapped, titles, from }) : mapped;
      if (!isEnough(columns, kind)) continue;
      const isUnmade = kind === 'work' && namesNoWork(columns, [grid.name, ...titles]);
      const score =
        scoreOf(columns, kind) + hintOf(kind, grid.name, titles) - (isUnmade ? UNMADE : 0);
      if (best === null || score > best.score + 0.01) best = { kind, depth, columns, score };
    }
  }
  return best;
}

/** Merged cells that reach down force the depth; a second row of headings may add to it. */
function depthsAt(grid: SheetGrid, index: number): number[] {
  const row = grid.rows[index];
  if (!row) return [];
  let forced = 1;
  for (const { col } of row.cells) {
    const merge = grid.mergeAt(row.row, col);
    if (merge && merge.top === row.row) forced = Math.max(forced, merge.bottom - merge.top + 1);
  }
  if (forced > MAX_DEPTH) forced = 1;
  const depths = [Math.min(forced, grid.rows.length - index)];
  for (let depth = forced + 1; depth <= MAX_DEPTH; depth += 1) {
    const next = grid.rows[index + depth - 1];
    if (!next || !looksLikeHeading(next, false) || !mayBeSubheading(grid, row, next)) break;
    depths.push(depth);
  }
  return depths;
}

function mayBeSubheading(grid: SheetGrid, parent: WorkbookRow, row: WorkbookRow): boolean {
  if (row.row !== parent.row + 1 && row.row !== parent.row + 2) return false;
  const underMerge = row.cells.filter(({ col }) => {
    const merge = grid.mergeAt(parent.row, col);
    return merge !== null && merge.right > merge.left;
  });
  const parentColumns = new Set(parent.cells.map(({ col }) => col));
  const fillsGaps = row.cells.filter(({ col }) => !parentColumns.has(col)).length;
  return underMerge.length >= 2 || fillsGaps >= 2;
}

function foundColumns(grid: SheetGrid, index: number, depth: number): FoundColumn[] {
  const cols = new Set<number>();
  for (let i = index; i < index + Math.max(depth, 1); i += 1) {
    for (const { col } of grid.rows[i]?.cells ?? []) cols.add(col);
  }
  const below = grid.rows.slice(index + depth, index + depth + SAMPLE_ROWS);
  for (const row of below) for (const { col } of row.cells) if (row.cells.length > 2) cols.add(col);
  const samples = new Map<number, string[]>([...cols].map((col) => [col, []]));
  for (const { cells } of below)
    if (cells.length > 1 && !cells.slice(0, 2).some(({ text }) => isTotalText(text)))
      for (const { col, text } of cells) samples.get(col)?.push(text);
  return [...cols]
    .sort((a, b) => a - b)
    .map((col) => ({
      col,
      path: headingPath(grid, index, depth, col),
      isHidden: grid.isHiddenColumn(col),
      samples: samples.get(col) ?? [],
    }));
}

/** The headings over a column. A parent without merge reaches over the blank cells to its right. */
function headingPath(grid: SheetGrid, index: number, depth: number, col: number): string[] {
  const path: string[] = [];
  for (let level = 0; level < depth; level += 1) {
    const text =
      grid.shown(index + level, col)?.text.trim() ??
      (level < depth - 1 ? parentToTheLeft(grid, index + level, col) : '');
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function parentToTheLeft(grid: SheetGrid, index: number, col: number): string {
  const row = grid.rows[index];
  const below = grid.rows[index + 1];
  if (!row || !below || grid.mergeAt(row.row, col)) return '';
  if (!below.cells.some((cell) => cell.col === col)) return '';
  const left = row.cells.filter((cell) => cell.col < col).at(-1);
  if (!left || grid.mergeAt(row.row, left.col)) return '';
  return below.cells.some((cell) => cell.col === left.col) ? left.text.trim() : '';
}

/** Cheap: several short texts without numbers, so many of them known headings further down. */
function looksLikeHeading(row: WorkbookRow, further: boolean, least = 3): boolean {
  if (row.cells.length < 2) return false;
  let known = 0;
  for (const { text, number, fault } of row.cells) {
    if (number !== null || fault !== null || NO_HEADING.test(text)) return false;
    if (
      !further &&
      (text.length > 40 || /(?<!其中)[:：]\s*\S/u.test(withoutBrackets(foldText(text))))
    )
      return false;
    if (further && text.length <= 12 && isKnownHeading(text)) known += 1;
  }
  return !further || known >= Math.max(least, row.cells.length * 0.5);
}

/** Numbers and days. */
const NO_HEADING =
  /^(?:\d+(?:[.,]\d+)*|(?:20\d\d\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]?)$/u;

const known = new Map<string, boolean>();

/** Whether a text names a field of some kind without doubt. */
export function isKnownHeading(text: string): boolean {
  if (text.length > 24) return false;
  let answer = known.get(text);
  if (answer === undefined) {
    answer =
      isSequenceHeading(text) ||
      RECORD_KINDS.some((kind) => (recogniseHeading(text, kind)[0]?.confidence ?? 0) >= 0.9);
    if (known.size < 50_000) known.set(text, answer);
  }
  return answer;
}

function repeatsHeading(row: WorkbookRow, table: FoundTable): boolean {
  const headings = new Map(table.columns.map(({ col, heading }) => [col, foldText(heading)]));
  const same = row.cells.filter(({ col, text }) => headings.get(col)?.endsWith(foldText(text)));
  return same.length >= 3 && same.length >= row.cells.length * 0.7;
}

/** The row under a form's heading that numbers its columns: 甲 乙 1 2 3. */
function numbersColumns(row: WorkbookRow | undefined): boolean {
  if (!row || row.cells.length < 4) return false;
  const numbers = row.cells.flatMap(({ text }) =>
    /^\(?\d{1,2}\)?$/u.test(text) ? [Number(text.replace(/\D/gu, ''))] : [],
  );
  const rest = row.cells.filter(({ text }) => !/^\(?\d{1,2}\)?$/u.test(text));
  const consecutive =
    numbers.length >= 3 &&
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
  return (
    consecutive && numbers[0] === 1 && rest.every(({ text }) => /^[甲乙丙丁戊]$/u.test(text.trim()))
  );
}

function titlesOf(grid: SheetGrid, from: number, to: number): string[] {
  return grid.rows
    .slice(from, to)
    .slice(-20)
    .flatMap(({ cells }) => cells.slice(0, 6).map(({ text }) => text.trim()));
}

/** A title row directly above a second table belongs to that table, not to the rows before it. */
function sectionStart(grid: SheetGrid, from: number, header: number): number {
  let start = header;
  while (start - 1 >= from && (grid.rows[start - 1]?.cells.length ?? 0) === 1 && header - start < 3)
    start -= 1;
  return start;
}

/** Headings of one column as the remarks name them: the last level, without units; 计划参加人数 for 计划 below 参加人数. */
export function shortHeading(heading: string): string {
  const levels = heading.split(' ');
  const leaf = withoutBrackets(foldHeading(levels.at(-1) ?? heading));
  const above = levels.length > 1 && qualifies(leaf) ? levels.at(-2) : undefined;
  return `${leaf}${above ?? ''}` || heading;
}
