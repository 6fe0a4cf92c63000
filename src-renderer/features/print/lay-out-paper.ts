import { fillPages, type PageItem } from '#shared/papers/fill-pages.ts';
import {
  type Paper,
  type PaperSheet,
  type PlacedRow,
  pictureHeightMm,
} from '#shared/papers/paper-html.ts';
import type { PaperSetup } from '#shared/papers/paper-setup.ts';
import type { PaperTable } from '#shared/papers/paper-table.ts';
import { layOutTable, rowHeightMm } from '#shared/papers/table-layout.ts';
import { type LineCounter, measureOn } from './measure-table.ts';

/** How long the window may be kept busy at once, in ms: half of what counts as a long task. */
const BUSY_MS = 25;
const MOST_AT_ONCE = 150;

/**
 * Finds the pages of a table, some rows at a time, so that the window answers meanwhile. `told` hears
 * how many rows are done, and ends the work by answering false; then there is no paper.
 */
export async function layOutPaper(
  table: PaperTable,
  setup: PaperSetup,
  told: (done: number) => boolean,
): Promise<Paper | null> {
  const layout = layOutTable(table, setup);
  const measure = measureOn(document, table, layout);
  try {
    const head = rowHeightMm(measure.headLines, layout.sizePt);
    const room = { first: layout.room.first - head, others: layout.room.others - head };
    const most = Math.floor((room.others - rowHeightMm(0, layout.sizePt)) / lineMm(layout.sizePt));
    const rows: PlacedRow[] = [];
    let portion = 10;
    for (let from = 0; from < table.rows.length; ) {
      const started = performance.now();
      const to = Math.min(from + portion, table.rows.length);
      for (const row of placed(measure, table.rows.slice(from, to), most)) rows.push(row);
      portion = portionAfter(portion, performance.now() - started);
      from = to;
      await rest();
      if (!told(to)) return null;
    }
    const totalsLines = table.totals ? (measure.lines([{ cells: table.totals }])[0] ?? 1) : 0;
    const items: PageItem[] = [
      ...rows.map(({ lines }) => ({ heightMm: rowHeightMm(lines, layout.sizePt) })),
      ...(table.totals
        ? [{ heightMm: rowHeightMm(totalsLines, layout.sizePt), staysWithBefore: true }]
        : []),
      ...table.pictures.map((_, index) => ({ heightMm: pictureHeightMm(table, index, layout) })),
    ];
    const sheets = fillPages(items, room).map(({ from, to }): PaperSheet => {
      const afterRows = rows.length + (table.totals ? 1 : 0);
      const pictures = table.pictures.map((_, index) => index);
      return {
        rows: rows.slice(from, to),
        hasTotals: table.totals !== null && from <= rows.length && to > rows.length,
        pictures: pictures.filter((index) => {
          const at = afterRows + index;
          return at >= from && at < to;
        }),
      };
    });
    return { table, layout, headLines: measure.headLines, totalsLines, sheets };
  } finally {
    measure.end();
  }
}

/** Rows are of any height and machines of any speed: the next portion follows what the last one took. */
function portionAfter(portion: number, tookMs: number): number {
  const fitting = Math.round((portion * BUSY_MS) / Math.max(1, tookMs));
  return Math.min(MOST_AT_ONCE, 2 * portion, Math.max(1, fitting));
}

function placed(measure: LineCounter, rows: PaperTable['rows'], most: number): PlacedRow[] {
  const lines = measure.lines(rows);
  return rows.flatMap((row, index) => {
    const own = lines[index] ?? 1;
    if (own <= most) return [{ ...row, lines: own }];
    const pieces = measure.pieces(row, most);
    const counts = measure.lines(pieces);
    return pieces.map((piece, at) => ({ ...piece, lines: counts[at] ?? 1 }));
  });
}

function lineMm(sizePt: number): number {
  return rowHeightMm(1, sizePt) - rowHeightMm(0, sizePt);
}

/** Lets the window draw and hear. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
