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
import { inPortions, rest } from '../../ui/in-portions.ts';
import { type LineCounter, measureOn } from './measure-table.ts';

/** Rows measured in one table: laying out more than these at once costs more than it saves. */
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
  await rest();
  const measure = measureOn(document, table, layout);
  try {
    const head = rowHeightMm(measure.headLines, layout.sizePt);
    const room = { first: layout.room.first - head, others: layout.room.others - head };
    const most = Math.floor((room.others - rowHeightMm(0, layout.sizePt)) / lineMm(layout.sizePt));
    const rows: PlacedRow[] = [];
    const isWhole = await inPortions(
      table.rows.length,
      MOST_AT_ONCE,
      (from, to) => {
        for (const row of placed(measure, table.rows.slice(from, to), most)) rows.push(row);
      },
      told,
    );
    if (!isWhole) return null;
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
