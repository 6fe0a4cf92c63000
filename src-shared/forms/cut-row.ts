import type { Cell, Row, Table } from './form-model.ts';
import { cellText } from './form-text.ts';
import type { PlacedCell } from './placed-cells.ts';
import { CELL_PADDING_MM, LINE_HEIGHT, lineStarts, MM_PER_PT } from './text-measure.ts';

/** A row that goes over to the next page, and what stood between the parts of its texts, by their cells. */
export interface CutRow {
  head: Row;
  tail: Row;
  joinedBy: Map<string, '' | '\n'>;
}

/**
 * Cut where the page is full, after a sentence where one ends on its last lines. Null where so little
 * would stand above or below that the row better starts the next page.
 */
export function cutRow(
  row: Row,
  placed: readonly PlacedCell[],
  table: Table,
  roomMm: number,
): CutRow | null {
  const parts = placed.map(({ cell, column }) => {
    const widths = table.columnWidthsMm.slice(column, column + cell.colSpan);
    const widthMm = widths.reduce((sum, width) => sum + width, 0);
    return cutCell(cell, widthMm, roomMm);
  });
  const cut = parts.filter((part) => part !== null);
  if (cut.length < parts.length || cut.every(({ isCut }) => !isCut)) return null;
  const heads = cut.map(({ head }) => head);
  const tails = cut.map(({ tail }) => tail);
  const minHeightMm = Math.floor(roomMm * 100) / 100;
  return {
    head: { ...row, minHeightMm, keepWithNext: false, cells: heads },
    tail: { ...row, minHeightMm: 0, leastHeightMm: 0, cells: tails },
    joinedBy: new Map(cut.map(({ tail, between }) => [tail.id, between])),
  };
}

const LEAST_LINES = 2;
const LINES_A_SPARE = 20;

/** A cell that fits whole leaves an empty one below; a text too long for the room is cut. */
function cutCell(cell: Cell, widthMm: number, roomMm: number) {
  const { sizePt, indentChars } = cell.style;
  const text = cellText(cell);
  const starts = lineStarts(text, widthMm - 2 * CELL_PADDING_MM.side, sizePt, indentChars);
  const lineMm = sizePt * LINE_HEIGHT * MM_PER_PT;
  const fitting = Math.floor((roomMm - 2 * CELL_PADDING_MM.top) / lineMm);
  if (starts.length <= fitting)
    return { head: cell, tail: withText(cell, ''), between: '', isCut: false } as const;
  // Programs move a character or two to the next line, and of many lines one comes to be more.
  const lines = Math.min(fitting - Math.ceil(fitting / LINES_A_SPARE), starts.length - LEAST_LINES);
  if (lines < LEAST_LINES || cell.content.type === 'number') return null;
  const at = cutAt(
    text,
    starts[lines - 1] ?? 0,
    starts[lines] ?? text.length,
    starts[Math.max(0, lines - 3)] ?? 0,
  );
  const between: '' | '\n' = text.charAt(at) === '\n' ? '\n' : '';
  const tail = withText(cell, text.slice(at + between.length));
  const goesOn = between === '' && text.charAt(at - 1) !== '\n';
  return {
    head: withText(cell, text.slice(0, at)),
    tail: goesOn ? { ...tail, style: { ...cell.style, indentChars: 0 } } : tail,
    between,
    isCut: true,
  } as const;
}

/** The end of a paragraph or sentence on the last three lines, else of a clause on the last, else of the line. */
function cutAt(text: string, lastStart: number, end: number, from: number): number {
  if (text.charAt(end - 1) === '\n') return end - 1;
  const lastOf = (marks: string, start: number) => {
    for (let at = end - 1; at >= start; at -= 1) if (marks.includes(text.charAt(at))) return at;
    return -1;
  };
  const stop = lastOf('\n。！？；', from + 1);
  if (stop >= 0) return text.charAt(stop) === '\n' ? stop : stop + 1;
  const clause = lastOf('，、：', lastStart);
  return clause >= 0 ? clause + 1 : end;
}

function withText(cell: Cell, text: string): Cell {
  return { ...cell, content: { type: 'text', text }, joinsAbove: false };
}
