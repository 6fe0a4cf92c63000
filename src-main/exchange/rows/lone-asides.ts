import { parseChineseNumber } from '#shared/recognition/chinese-number.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { statusAside } from '#shared/recognition/read-activity-status.ts';
import { cellName } from '../../office/cell-address.ts';
import type { WorkbookCell, WorkbookRow } from '../cells/workbook-model.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { SheetGrid } from '../layout/sheet-grid.ts';
import type { RowStatus } from './row-status.ts';

/** What lines of their own between and below the rows of a table say of rows that were not held. */
export interface LoneAsides {
  /** By the row that was not held. */
  told: ReadonlyMap<number, RowStatus>;
  /** The lines, each with the rows it speaks of. */
  lines: ReadonlyMap<number, readonly number[]>;
}

/** （台风停业，⑤没搞）and 第3、5项取消 speak of the rows so numbered, （因雨取消）of the row over it. */
export function loneAsides(grid: SheetGrid, table: FoundTable): LoneAsides {
  const told = new Map<number, RowStatus>();
  const lines = new Map<number, readonly number[]>();
  const numbers = table.columns.flatMap(({ col, sequence }) => (sequence ? col : []));
  grid.rows.slice(table.from, table.to).forEach(({ row, cells: [cell, ...others] }, index) => {
    if (!cell || others.length > 0 || cell.number !== null || cell.text.length > LONGEST) return;
    const above = grid.rows[table.from + index - 1];
    const aside = numberedAside(cell.text) ?? bareAside(cell.text, index > 0 ? above : undefined);
    if (aside === null) return;
    const rows = grid.rows
      .slice(table.from, table.to)
      .filter((each) => isMeant(each, aside, numbers));
    for (const each of rows) {
      const status = { status: aside.status, cell: cellName(row, cell.col), text: cell.text };
      told.set(each.row, status);
    }
    if (rows.length > 0)
      lines.set(
        row,
        rows.map((each) => each.row),
      );
  });
  return { told, lines };
}

interface Aside {
  status: RowStatus['status'];
  /** Of the rows that are meant: their running numbers, or the one row itself. */
  numbers: readonly number[];
  row?: number;
}

function numberedAside(text: string): Aside | null {
  for (const clause of foldText(withoutRings(text)).split(/[,，;；。()（）【】:：]/u)) {
    const [, named = '', rest = ''] = NUMBERED.exec(clause) ?? [];
    const status = named === '' ? null : statusAside(rest);
    if (status !== null)
      return {
        status,
        numbers: named.split(/[、和及与,]/u).flatMap((each) => numberIn(each) ?? []),
      };
  }
  return null;
}

function bareAside(text: string, above: WorkbookRow | undefined): Aside | null {
  const inside = /^\s*[(（【]([^()（）【】]+)[)）】]\s*$/u.exec(text)?.[1];
  const status = inside === undefined ? null : statusAside(inside);
  return status && above && above.cells.length > 1 ? { status, numbers: [], row: above.row } : null;
}

function isMeant({ row, cells }: WorkbookRow, aside: Aside, columns: readonly number[]): boolean {
  if (aside.row !== undefined) return row === aside.row;
  return (
    cells.length > 1 &&
    cells.some((cell) => columns.includes(cell.col) && aside.numbers.includes(runningNumber(cell)))
  );
}

function runningNumber({ number, text }: WorkbookCell): number {
  return number ?? numberIn(foldText(text)) ?? Number.NaN;
}

function numberIn(folded: string): number | null {
  const text = ONE_NUMBER.exec(folded)?.[1] ?? '';
  return /^\d/u.test(text) ? Number(text) : parseChineseNumber(text);
}

/** 第5: what a number in a ring says of its row. */
function withoutRings(text: string): string {
  return text.replace(/[①-⑳]/gu, (ring) => `第${ring.normalize('NFKC')}`);
}

const LONGEST = 60;
const ONE_NUMBER =
  /^(?:第|\(|序号)?(\d{1,4}|[一二三四五六七八九十]{1,3})[)号项条次场期个、.]{0,2}$/u;
const ONE = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[号项条次场期个]?';
/** A bare 2场取消 counts, and 5号取消 is a day. */
const NUMBERED = new RegExp(
  `^(?:其中|注)?(?:第|序号|编号)(${ONE}(?:[、和及与]第?${ONE})*)(?=活动|演练|培训|讲座|宣讲|课|因|[没未取停作延推改暂待拟])(.+)$`,
  'u',
);
