import { foldHeading, foldText, isPlaceholder } from '#shared/recognition/fold-text.ts';
import { numberedAside, runningNumber } from '#shared/recognition/numbered-aside.ts';
import { isSequenceHeading } from '#shared/recognition/recognise-heading.ts';
import type { WorkbookCell, WorkbookRow } from '../cells/workbook-model.ts';
import { isNoteText, isTotalText, monthAlone } from './classify-row.ts';
import {
  areLabels,
  asksFor,
  cellAt,
  countLabels,
  DAY_FIELDS,
  type FormEntry,
  filledDay,
  knownLabel,
  NAME_FIELDS,
  ownEntry,
} from './form-entries.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Records that stand neither in rows nor in forms, each as its labels and values; titles are the texts above them. */
export interface ShapedRecords {
  blocks: FormEntry[][];
  titles: string[];
}

/**
 * 活动名称 | 防火宣讲 | 疏散演练, one record to a column. Blocks of such columns may stand one below the other, each
 * under a line of heads (活动1, 第2期, 3月); what several labels belong to may stand before them.
 */
export function recordsInColumns(grid: SheetGrid): ShapedRecords | null {
  if (grid.rows.length > MOST_ROWS) return null;
  const edge = labelEdge(grid);
  const lines = edge === null ? [] : grid.rows.flatMap((row) => lineOf(row, edge));
  if (hasLabelsAmongValues(lines)) return null;
  const found = blocksOf(lines).map((block) => recordsOf(grid, block));
  if (found.includes(null) || !found.some((records) => (records?.length ?? 0) > 1)) return null;
  const records = found.flatMap((each) => each ?? []);
  const days = records.filter(({ entries }) => entries.some(({ cell }) => filledDay(cell)));
  const first = Math.min(...lines.flatMap(({ row, known }) => (known === null ? [] : row.row)));
  if (days.length < 2) return null;
  return {
    blocks: withAsides(grid, records),
    titles: grid.rows.flatMap(({ row, cells }) =>
      row < first ? cells.map(({ text }) => text.trim()) : [],
    ),
  };
}

/** Labels have columns of their own among the values, too: forms, not records in columns. */
function hasLabelsAmongValues(lines: readonly Line[]): boolean {
  const rows = lines.map(({ values }) => ({ cells: values }));
  const counts = countLabels(rows, (text) => knownLabel(text) !== null);
  return [...counts.keys()].some((col) => areLabels(counts, col));
}

/** A row with its label and what stands beside it. */
interface Line {
  row: WorkbookRow;
  label: string;
  known: string | null;
  values: WorkbookCell[];
  /** Its values only number the columns, or name their months or days. */
  isHead: boolean;
}

interface ColumnRecord {
  entries: FormEntry[];
  /** As its head says. */
  number: number | null;
}

/** The last of the columns in which labels stand: words that several of them belong to may come before. */
function labelEdge(grid: SheetGrid): number | null {
  const left = Math.min(
    ...grid.rows.flatMap(({ cells }) => (cells.length > 1 ? (cells[0]?.col ?? []) : [])),
  );
  const columns = Array.from({ length: MOST_LEADING }, (_, step) => left + step);
  const isLabels = (col: number) => {
    const labels = grid.rows.filter((row) => knownAt(row, col) !== null);
    const besideLabels = labels.filter(
      (row) => knownAt(row, col - 1) !== null && !isTall(grid, row.row, col - 1),
    );
    return labels.length >= LEAST_LABELS && besideLabels.length * 2 < labels.length;
  };
  return columns.findLast(isLabels) ?? null;
}

/** What several labels belong to, merged down before them. */
function isTall(grid: SheetGrid, row: number, col: number): boolean {
  const merge = grid.mergeAt(row, col);
  return merge !== null && merge.bottom > merge.top;
}

function knownAt(row: WorkbookRow, col: number): string | null {
  return knownLabel(cellAt(row, col)?.text ?? '');
}

function lineOf(row: WorkbookRow, edge: number): Line[] {
  const before = row.cells.filter(({ col, number }) => col <= edge && number === null);
  const values = row.cells.filter(({ col }) => col > edge);
  const written = before.at(-1)?.text.trim() ?? '';
  if (values.length === 0 || (isNoteText(written) && /[:：]\s*\S/u.test(written))) return [];
  const label = written.replace(/[:：]$/u, '');
  const known = label === '' ? null : knownLabel(label);
  return [{ row, label, known, values, isHead: areHeads(label, known, values) }];
}

function areHeads(label: string, known: string | null, values: readonly WorkbookCell[]): boolean {
  const own = values.filter(({ text }) => !isTotalText(text));
  const texts = own.map(({ text }) => foldText(text));
  if (texts.length === 0) return false;
  if (label === '' && own.every(filledDay)) return true;
  const isOpen = known === null || isSequenceHeading(label);
  if (isOpen && texts.every((text) => monthAlone(text) !== null)) return true;
  if (!texts.every((text) => runningNumber(text) !== null)) return false;
  // 5场 may count; 活动5 does not.
  const isCount = own.some(({ number, text }) => number !== null || !NUMBERED.test(text.trim()));
  return !isCount || label === '' || isSequenceHeading(label);
}

const NUMBERED = /^(?:第|活动|序号|[①-⑳])/u;

/** A label that comes again begins the next block, and so does a further line of heads. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] = [];
  let seen = new Set<string>();
  for (const line of lines) {
    const label = foldHeading(line.label);
    const isAgain = label !== '' && seen.has(label);
    if (isAgain || (line.isHead && open.some(isKnown))) {
      blocks.push(open);
      open = [];
      seen = new Set();
    }
    open.push(line);
    seen.add(label);
  }
  return open.length > 0 ? [...blocks, open] : blocks;
}

function isKnown({ known, isHead }: Line): boolean {
  return known !== null && !isHead;
}

/** The records of a block, left to right; null where its columns are none. */
function recordsOf(grid: SheetGrid, block: readonly Line[]): ColumnRecord[] | null {
  const known = block.filter(isKnown);
  const from = block.findIndex(isKnown);
  // 主题 over the first sure label is one, too; a title over the columns is none.
  const body = block.filter(
    (line, at) => !line.isHead && (at >= from || (line.label !== '' && line.values.length > 1)),
  );
  const heads = block.filter(({ isHead }) => isHead);
  const across = daysAcross(block);
  const isCertain = across.length >= LEAST_DAYS;
  if (known.length < LEAST_LABELS || (!isCertain && known.length * 2 < body.length)) return null;
  const cols = columnsOf(block, known, isCertain ? across : null);
  if (cols.length === 0 || labelsIn(known, cols) > 0) return null;
  const lines = body.filter((line) => !namesDays(line) && !isOfAll(grid, line, cols));
  const dayLine = lines.find(({ label }) => asksFor(label, DAY_FIELDS));
  return cols.map((col) => {
    const own = heads.flatMap(({ row }) => cellAt(row, col) ?? []);
    const month = own.find(({ text }) => monthAlone(text) !== null) ?? null;
    const head = own.find(filledDay) ?? month;
    const at = heads.find(({ row }) => head !== null && row.cells.includes(head))?.row.row;
    const entries = lines.map(({ label, row }) => {
      const cell = valueAt(grid, row, col, label);
      const isOfMonth = label === dayLine?.label && month !== null;
      return ownEntry(label, row.row, col, isOfMonth ? inMonth(cell, month) : cell);
    });
    const dated = dayLine || !head || at === undefined ? [] : [ownEntry('日期', at, col, head)];
    return {
      entries: [...dated, ...entries],
      number: own.map(({ text }) => runningNumber(text)).find((each) => each !== null) ?? null,
    };
  });
}

/** Those with a name, and those with most of what the labels ask for or, in a log of days, with a day; no sums. */
function columnsOf(
  block: readonly Line[],
  known: readonly Line[],
  across: readonly number[] | null,
): number[] {
  const sums = block.flatMap(({ values }) =>
    values.flatMap(({ col, text }) => (isTotalText(text) ? col : [])),
  );
  const named = known
    .filter(({ label }) => asksFor(label, NAME_FIELDS))
    .flatMap(({ values }) => values.flatMap(({ col, text }) => (isPlaceholder(text) ? [] : col)));
  const isFilled = (col: number) =>
    known.filter(({ row }) => cellAt(row, col) !== null).length * 2 >= known.length;
  const all = block.flatMap(({ values }) => values.map(({ col }) => col));
  return [...new Set([...named, ...(across ?? all.filter(isFilled))])]
    .filter((col) => !sums.includes(col))
    .sort((a, b) => a - b);
}

/** The columns of a row of days: a week's log. Empty where no row has a day for most of its columns. */
function daysAcross(lines: readonly Line[]): number[] {
  const [days = []] = lines
    .map(({ values }) => ({ values, days: values.filter(filledDay) }))
    .filter(({ values, days }) => days.length >= values.length * MOSTLY)
    .map(({ days }) => days.map(({ col }) => col))
    .sort((a, b) => b.length - a.length);
  return days;
}

/** 星期一, 星期二 */
function namesDays({ values }: Line): boolean {
  return values.every(({ text }) => /^(?:星期|周|礼拜)[一二三四五六日天]$/u.test(text.trim()));
}

/** 本周小结, merged over all days, is no day's; one 主办单位 merged over all is everybody's. */
function isOfAll(grid: SheetGrid, { row, label, values }: Line, cols: readonly number[]): boolean {
  const [value] = values;
  const merge = value ? grid.mergeAt(row.row, value.col) : null;
  const reaches = merge !== null && merge.right > merge.left && merge.right >= (cols.at(-1) ?? 0);
  return reaches && cols.length > 1 && !asksFor(label, SHARED_FIELDS);
}

function valueAt(
  grid: SheetGrid,
  row: WorkbookRow,
  col: number,
  label: string,
): WorkbookCell | null {
  const own = cellAt(row, col);
  const merge = own === null ? grid.mergeAt(row.row, col) : null;
  return merge !== null && merge.top === row.row && asksFor(label, SHARED_FIELDS)
    ? cellAt(row, merge.left)
    : own;
}

/** 17日 below 2月. */
function inMonth(cell: WorkbookCell | null, month: WorkbookCell): WorkbookCell | null {
  if (cell === null || !/^\d{1,2}[日号]?$/u.test(cell.text.trim())) return cell;
  const text = `${month.text.trim()}${cell.text.trim().replace(/[日号]$/u, '')}日`.replace(
    '月份',
    '月',
  );
  return { ...cell, text, number: null, date: null };
}

/** Labels among the values: the sheet is a form of several columns of them. */
function labelsIn(lines: readonly Line[], cols: readonly number[]): number {
  const own = new Set(lines.map(({ known }) => known));
  return lines.filter(({ row }) =>
    cols.some((col) => {
      const label = knownAt(row, col);
      return label !== null && own.has(label);
    }),
  ).length;
}

/** ③因雨没搞 below the columns is a remark on the third. */
function withAsides(grid: SheetGrid, records: readonly ColumnRecord[]): FormEntry[][] {
  const asides = grid.rows.flatMap(({ row, cells: [cell, ...others] }) => {
    const aside = cell && others.length === 0 ? numberedAside(cell.text) : null;
    return cell && aside ? [{ row, cell: { ...cell, text: aside.said }, aside }] : [];
  });
  return records.map(({ entries, number }) => [
    ...entries,
    ...asides.map(({ row, cell, aside }) => {
      const isMeant = number !== null && aside.numbers.includes(number);
      return ownEntry(ASIDE_LABEL, row, cell.col, isMeant ? cell : null);
    }),
  ]);
}

const ASIDE_LABEL = '附言';
const SHARED_FIELDS: ReadonlySet<string> = new Set([
  ...DAY_FIELDS,
  'title',
  'place',
  'organiser',
  'form',
  'settings',
  'targetGroup',
]);
const MOST_ROWS = 400;
const MOST_LEADING = 3;
const LEAST_LABELS = 3;
const LEAST_DAYS = 3;
const MOSTLY = 0.8;
