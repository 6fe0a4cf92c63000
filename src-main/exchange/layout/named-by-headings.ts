import { qualifies } from '#shared/recognition/compose-heading.ts';
import { foldHeading, foldText } from '#shared/recognition/fold-text.ts';
import { formFromTitle, readForm } from '#shared/recognition/read-form.ts';
import { settingOfHeading } from '#shared/recognition/read-settings.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import { PUBLICITY_WORDS } from '#shared/words/other-work.ts';
import type { CellRange } from '../../office/cell-address.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../cells/workbook-model.ts';
import { isKnownHeading } from './find-tables.ts';
import { countsOtherWork } from './form-groups.ts';

/**
 * A sheet of one body a row whose activities stand side by side, each under a heading over its own day and people
 * that names it, or over its own day and name, as a sheet for each; other sheets as they are.
 */
export function namedByHeadings(sheet: WorkbookSheet): WorkbookSheet[] {
  for (const index of sheet.rows.slice(0, MOST_ABOVE).keys()) {
    const groups = groupsUnder(sheet, index);
    if (groups.length >= LEAST_GROUPS)
      return groups.map((group) => sheetOf(sheet, index, group, groups));
  }
  return [sheet];
}

interface Group {
  name: string;
  range: CellRange;
  /** The column in which each row names its activity; null where the heading does. */
  named: number | null;
}

const MOST_ABOVE = 12;
const LEAST_GROUPS = 2;
const LEAST_HEADINGS = 2;
const SHORTEST_NAME = 4;
const CERTAIN = 0.6;
/** Says in the list of columns where the name has been taken from. */
const HEADING = '活动名称（取自上一层表头）';
const HEADING_OF_FORM = '宣传形式（取自上一层表头）';

/** The activities over the same headings with a day among them; none where a column of all of them names activities. */
function groupsUnder(sheet: WorkbookSheet, header: number): Group[] {
  const [row, below] = sheet.rows.slice(header, header + 2);
  if (!row || below?.row !== row.row + 1) return [];
  const wide = rangesIn(sheet, header);
  const own = wide.filter((group) => !isOfOtherWork(group));
  const groups = headedByNames(own, below) ?? namedApart(own, below) ?? [];
  // Nearly every row heads none.
  if (groups.length < LEAST_GROUPS) return [];
  const ranges = [...groups, ...wide.filter(isOfOtherWork)].map(({ range }) => range);
  const shared = [...row.cells, ...below.cells].filter(({ col }) => !isWithin(col, ranges));
  const isNamed = shared.some(({ text }) => ['title', 'date'].includes(fieldOf(text) ?? ''));
  return isNamed ? [] : groups;
}

/** 隐患排查 over its own day and words tells of no activity. */
function isOfOtherWork({ name }: Group): boolean {
  return countsOtherWork([name]);
}

/** The headings over several others each. */
function rangesIn(sheet: WorkbookSheet, header: number): Group[] {
  const [row, below] = sheet.rows.slice(header, header + 2);
  if (!row || !below) return [];
  const last = below.cells.at(-1)?.col ?? 0;
  return row.cells.flatMap(({ col, text }, at): Group[] => {
    const merge = sheet.merges.find(({ top, left }) => top === row.row && left === col);
    // Without a merge a heading reaches over the blank cells to its right.
    const right = merge?.right ?? (row.cells[at + 1]?.col ?? last + 1) - 1;
    const range = merge ?? { top: row.row, bottom: row.row, left: col, right };
    const isWide = range.bottom === row.row && headingsIn(below, range).length >= LEAST_HEADINGS;
    return isWide ? [{ name: text.trim(), range, named: null }] : [];
  });
}

/** 防震疏散演练 and 消防疏散演练, each over 日期 and 人数. */
function headedByNames(wide: readonly Group[], below: WorkbookRow): Group[] | null {
  const groups = wide.filter(({ name }) => mayName(name));
  const inside = new Set(groups.map(({ range }) => headingsIn(below, range).join(' ')));
  const told = groups.filter(({ name }) => tellsPublicity(name));
  const [first] = groups;
  if (!first || inside.size !== 1 || told.length * 2 < groups.length) return null;
  const fields = headingsIn(below, first.range).map(fieldOf);
  return fields.includes('date') && !fields.includes('title') ? groups : null;
}

/** 安全宣讲 over 日期, 主题 and 人数, 演练 over 日期 and 人数; 第一次, 第二次. */
function namedApart(wide: readonly Group[], below: WorkbookRow): Group[] | null {
  const dated = wide.filter(({ range }) => headingsIn(below, range).map(fieldOf).includes('date'));
  const groups = dated.map((group) => ({ ...group, named: nameIn(below, group.range) }));
  const areApart = groups.every(
    ({ name, named }) => namesForm(name) || (named !== null && ORDINAL.test(name)),
  );
  return areApart && groups.length >= LEAST_GROUPS ? groups : null;
}

const ORDINAL =
  /^(?:第[一二三四五六1-6](?:次|场|期|季度)|活动[一二三四五六1-6]|[一二三四]季度|[上下]半年)(?:宣传|活动|开展|情况)*$/u;

/** 主题, 科目, 片名: what is neither the day nor a number. */
function nameIn({ cells }: WorkbookRow, { left, right }: CellRange): number | null {
  const own = cells.filter(({ col }) => left <= col && col <= right);
  const may = own.filter(({ text }) => NAMING.includes(fieldOf(text)));
  const best = may.find(({ text }) => fieldOf(text) === 'title') ?? may[0];
  return best !== undefined && NAME.test(best.text) ? best.col : null;
}

const NAMING: readonly (string | null)[] = ['title', 'summary', null];
const NAME = /主题|名称|内容|科目|课题|题目|片名|项目|事项|活动/u;

function namesForm(name: string): boolean {
  const reading = readForm(foldHeading(name));
  return 'value' in reading && reading.value !== 'other';
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

function isWithin(col: number, ranges: readonly CellRange[]): boolean {
  return ranges.some(({ left, right }) => left <= col && col <= right);
}

/** The columns of all and those of one activity, and its name or its form right of everything that is written. */
function sheetOf(
  sheet: WorkbookSheet,
  header: number,
  group: Group,
  groups: readonly Group[],
): WorkbookSheet {
  const added = 1 + Math.max(...sheet.rows.flatMap(({ cells }) => cells.map(({ col }) => col)));
  const ofAll = groups.map(({ range }) => range);
  const isOwn = (col: number) => isWithin(col, [group.range]);
  const isKept = (col: number) => isOwn(col) || !isWithin(col, ofAll);
  // What stands over the names is put down beside their days, so that one row heads all.
  const above = sheet.rows[header]?.cells.filter(({ col }) => !isWithin(col, ofAll)) ?? [];
  const asides = rangesIn(sheet, header).filter(isOfOtherWork);
  const told = toldBy(group);
  const rows = sheet.rows.flatMap((row, index): WorkbookRow[] => {
    if (index < header) return [row];
    if (index === header) return [];
    const kept = row.cells.filter(({ col }) => isKept(col));
    const isHeading = index === header + 1;
    const open = above.filter(({ col }) => !kept.some((cell) => cell.col === col));
    const cells = isHeading ? headed([...open, ...kept], group, asides) : kept;
    if (!cells.some(({ col }) => isOwn(col)))
      return cells.length === 0 || kept.length < row.cells.length ? [] : [{ ...row, cells }];
    if (told === null) return [{ ...row, cells }];
    return [{ ...row, cells: [...cells, written(added, isHeading ? told.heading : told.text)] }];
  });
  const top = sheet.rows[header]?.row ?? 0;
  const merges = sheet.merges.filter((merge) => isKept(merge.left) && merge.top !== top);
  return { ...sheet, rows, merges };
}

/** The headings in their order, that of the names saying so, and 日期 below 隐患排查 saying of what. */
function headed(
  cells: readonly WorkbookCell[],
  { name, named }: Group,
  asides: readonly Group[],
): WorkbookCell[] {
  const textOf = ({ col, text }: WorkbookCell) => {
    if (col === named) return `活动名称（${name}${text.trim()}）`;
    const over = asides.find(({ range }) => isWithin(col, [range]));
    return over ? `${over.name}${text.trim()}` : text;
  };
  return cells.map((cell) => ({ ...cell, text: textOf(cell) })).sort((a, b) => a.col - b.col);
}

/** What the heading says of all rows below it. */
function toldBy({ name, named }: Group): { heading: string; text: string } | null {
  if (named === null) return { heading: HEADING, text: name };
  return namesForm(name) ? { heading: HEADING_OF_FORM, text: name } : null;
}

function written(col: number, text: string): WorkbookCell {
  return { col, text, number: null, date: null, shows: null, fault: null };
}
