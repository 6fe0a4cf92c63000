import { RECORD_KINDS } from '#shared/domain/record.ts';
import { foldHeading } from '#shared/recognition/fold-text.ts';
import { namesDay } from '#shared/recognition/read-date.ts';
import { isSequenceHeading, recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import type { WorkbookCell, WorkbookRow } from '../cells/workbook-model.ts';
import { isNoteText } from './classify-row.ts';
import { isKnownHeading } from './find-tables.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** A label and what is filled in beside it. */
export interface FormEntry {
  label: string;
  row: number;
  /** Null when nothing is filled in. */
  cell: WorkbookCell | null;
  /** Where the value stands or would stand. */
  at: { row: number; col: number };
  /** Whether it stands where the sheet's known labels stand. */
  isOwnLabel: boolean;
}

/** Labels with the cell to their right, or with the words behind their colon. Null for a table. */
export function formEntries(grid: SheetGrid): { entries: FormEntry[]; titles: string[] } | null {
  const rows = grid.rows.slice(0, MAX_ROWS);
  if (grid.rows.length > MAX_ROWS) return null;
  const counts = countLabels(rows, (text) => isKnownHeading(labelOf(text)));
  if (rows.some((row, at) => isHeadingRow(row, counts) || isAboveDays(row, rows[at + 1], counts)))
    return null;
  const labelColumns = columnsOfLabels(counts);
  const entries: FormEntry[] = [];
  const titles: string[] = [];
  for (const row of rows) {
    const own = entriesOfRow(grid, row, labelColumns);
    if (own.length === 0 && entries.length === 0)
      titles.push(...row.cells.map(({ text }) => text.trim()));
    entries.push(...own);
  }
  return entries.filter(({ label }) => isKnownHeading(label)).length < 4
    ? null
    : { entries, titles };
}

/** A sheet longer than this is a list, whatever its first rows look like. */
const MAX_ROWS = 3000;

function entriesOfRow(
  grid: SheetGrid,
  row: WorkbookRow,
  labelColumns: ReadonlySet<number>,
): FormEntry[] {
  const entries: FormEntry[] = [];
  if (headsList(row) || isTitle(grid, row)) return entries;
  const rightOf = (col: number) => (grid.mergeAt(row.row, col)?.right ?? col) + 1;
  let next = 0;
  for (const cell of row.cells) {
    if (cell.col < next) continue;
    const inline = INLINE.exec(cell.text.trim());
    const [, name = '', words = ''] = inline ?? [];
    if (inline && isKnownHeading(name)) {
      const at = { row: row.row, col: cell.col };
      const value = { ...cell, text: words.trim(), number: null, date: null };
      entries.push({ label: name, row: row.row, cell: value, at, isOwnLabel: true });
      next = rightOf(cell.col);
      continue;
    }
    const label = labelOf(cell.text);
    const isOwnLabel =
      labelColumns.has(cell.col) && label.length <= 12 && !isNoteText(`${label}：`);
    const at = { row: row.row, col: rightOf(cell.col) };
    const value = row.cells.find(({ col }) => col === at.col) ?? null;
    if (!isKnownHeading(label) && !(isOwnLabel && value)) continue;
    entries.push({ label, row: row.row, cell: value, at, isOwnLabel });
    next = rightOf(at.col);
  }
  return entries;
}

/** 成果案例（拟报区里）, merged over all columns, has no room for an answer beside it. */
function isTitle(grid: SheetGrid, { row, cells: [cell, ...others] }: WorkbookRow): boolean {
  const merge = cell && others.length === 0 ? grid.mergeAt(row, cell.col) : null;
  if (!cell || merge === null || merge.right === merge.left || INLINE.test(cell.text.trim()))
    return false;
  return grid.rows.every(({ cells }) => (cells.at(-1)?.col ?? 0) <= merge.right);
}

/** 序号, 姓名, 签名: the heading of a list below the form; 编号 beside 2025-001 is a label of the card. */
function headsList({ cells: [first, second, third] }: WorkbookRow): boolean {
  return (
    third !== undefined && isSequenceHeading(first?.text ?? '') && !/\d/u.test(second?.text ?? '')
  );
}

const INLINE = /^([^:：\n]{2,12})[:：]\s*(\S[\s\S]*)$/u;

function labelOf(text: string): string {
  return text.trim().replace(/[:：]$/u, '');
}

/**
 * Three known headings side by side: the heading of a table. 社区 between two columns of labels is what is filled in
 * beside the first.
 */
function isHeadingRow({ cells }: WorkbookRow, counts: ReadonlyMap<number, LabelCount>): boolean {
  const isOfLabels = (col: number) => areLabels(counts, col);
  return cells.some(({ col }, index) => {
    const isFilledIn = isOfLabels(col) && !isOfLabels(col + 1) && isOfLabels(col + 2);
    return (
      !isFilledIn &&
      [0, 1, 2].every((step) => {
        const cell = cells[index + step];
        return cell?.col === col + step && isKnownHeading(labelOf(cell.text));
      })
    );
  });
}

/** Most of a column's texts are labels: what stands to its right is filled in beside them. */
export function areLabels(counts: ReadonlyMap<number, LabelCount>, col: number): boolean {
  const { labels = 0, texts = 0 } = counts.get(col) ?? {};
  return labels > 1 && labels * 2 >= texts;
}

/**
 * Below a label of a form stands another, or nothing; below the heading of a table the day of its first row. 短视频
 * beside 作品类型 is filled in, and no label.
 */
function isAboveDays(
  { cells }: WorkbookRow,
  below: WorkbookRow | undefined,
  counts: ReadonlyMap<number, LabelCount>,
): boolean {
  const known = cells.filter(({ text }) => isKnownHeading(labelOf(text)));
  return (
    known.length >= 3 &&
    known.some(
      ({ col }) =>
        !areLabels(counts, col - 1) && below?.cells.some((cell) => cell.col === col && isDay(cell)),
    )
  );
}

export function isDay({ date, text }: WorkbookCell): boolean {
  return date !== null || namesDay(text);
}

/** A cell that holds a day, and no sentence that begins with one. */
export function filledDay(cell: WorkbookCell | null): boolean {
  return cell !== null && cell.text.length <= LONGEST_DAY && isDay(cell);
}

const LONGEST_DAY = 24;

export function cellAt({ cells }: WorkbookRow, col: number): WorkbookCell | null {
  return cells.find((cell) => cell.col === col) ?? null;
}

/** An entry whose value stands in a row and column of its own. */
export function ownEntry(
  label: string,
  row: number,
  col: number,
  cell: WorkbookCell | null,
): FormEntry {
  return { label, row, cell, at: { row, col }, isOwnLabel: true };
}

/** Whether a label surely asks for one of these fields, of whatever kind. */
export function asksFor(label: string, fields: ReadonlySet<string>): boolean {
  return RECORD_KINDS.some((kind) => {
    const [best] = recogniseHeading(label, kind);
    return best !== undefined && best.confidence >= SURE && fields.has(best.field);
  });
}

const SURE = 0.9;
export const NAME_FIELDS: ReadonlySet<string> = new Set(['title', 'name']);
export const DAY_FIELDS: ReadonlySet<string> = new Set([
  'date',
  'datePlace',
  'createdOn',
  'publishedOn',
  'period',
]);

/** The label that a cell is, or that stands in it before its colon; null for other words. */
export function knownLabel(text: string): string | null {
  const name = INLINE.exec(text.trim())?.[1] ?? labelOf(text);
  return isKnownHeading(name) ? foldHeading(name) : null;
}

/** Of a column, how many texts are labels. */
interface LabelCount {
  labels: number;
  texts: number;
}

export function countLabels(
  rows: readonly Pick<WorkbookRow, 'cells'>[],
  isLabel: (text: string) => boolean,
): Map<number, LabelCount> {
  const counts = new Map<number, LabelCount>();
  for (const { cells } of rows) {
    for (const { col, text } of cells) {
      const count = counts.get(col) ?? { labels: 0, texts: 0 };
      counts.set(col, count);
      count.texts += 1;
      if (isLabel(text)) count.labels += 1;
    }
  }
  return counts;
}

function columnsOfLabels(counts: ReadonlyMap<number, LabelCount>): Set<number> {
  return new Set([...counts].filter(([, { labels }]) => labels >= 2).map(([col]) => col));
}
