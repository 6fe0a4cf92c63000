import type { FormKind } from '#shared/notice/notice.ts';

/**
 * A blank to be made by some program. `⟦work.title⟧` marks where a value belongs, `⟦pen⟧` what must
 * stay empty, `⟦?⟧` room that nothing fits; the marks are taken out of the blank itself.
 */
export interface Form {
  kind: FormKind;
  title: string;
  before: string[];
  tables: Cell[][][];
  after: string[];
  landscape?: boolean;
}

/** Text, or text with spans. `\n` separates paragraphs. */
export type Cell =
  | string
  | { text: string; across?: number; down?: number; height?: number; bare?: boolean };

export interface PlainCell {
  text: string;
  across: number;
  down: number;
  /** Without an outline on a sheet: the column between two tables. */
  bare: boolean;
}

function plain(cell: Cell): PlainCell {
  if (typeof cell === 'string') return { text: cell, across: 1, down: 1, bare: false };
  const { text, across = 1, down = 1, bare = false } = cell;
  return { text, across, down, bare };
}

const MARK = /⟦[^⟧]*⟧/gu;

export function unmarked(text: string): string {
  return text.replace(MARK, '');
}

/** The grid of a table: which columns each cell stands in. */
export function placed(rows: readonly Cell[][]): (PlainCell & { row: number; column: number })[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      const own = plain(cell);
      while (taken.has(`${row},${column}`)) column += 1;
      for (let r = row; r < row + own.down; r += 1) {
        for (let c = column; c < column + own.across; c += 1) taken.add(`${r},${c}`);
      }
      return { ...own, row, column };
    });
  });
}

export function columnCount(rows: readonly Cell[][]): number {
  return Math.max(...placed(rows).map((cell) => cell.column + cell.across));
}

export function mark(field: string): string {
  return `⟦${field}⟧`;
}
