import { measuredTable, paperStyles } from '#shared/papers/paper-html.ts';
import type { PaperRow, PaperTable } from '#shared/papers/paper-table.ts';
import type { TableLayout } from '#shared/papers/table-layout.ts';
import { piecesOfRow } from './pieces-of-row.ts';

export interface LineCounter {
  headLines: number;
  /** How many lines each row takes. */
  lines: (rows: readonly PaperRow[]) => number[];
  /** A row too tall for a page as several, none of more than `most` lines. */
  pieces: (row: PaperRow, most: number) => PaperRow[];
  end: () => void;
}

/** Lays rows out unseen, as wide as on paper, and counts their lines. */
export function measureOn(page: Document, table: PaperTable, layout: TableLayout): LineCounter {
  const host = page.createElement('div');
  host.style.cssText =
    'position:absolute;left:0;top:0;width:0;height:0;overflow:hidden;visibility:hidden';
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>:host{all:initial;display:block}${paperStyles({ table, layout })}</style><div></div>`;
  const place = root.querySelector('div');
  page.body.append(host);
  const layRows = (rows: readonly PaperRow[]): HTMLTableRowElement[] => {
    if (place) place.innerHTML = measuredTable(table, layout, rows);
    return [...root.querySelectorAll('tr')];
  };

  const blank = table.columns.map(() => '');
  const two = { cells: ['一\n二', ...blank.slice(1)] };
  const three = { cells: ['一\n二\n三', ...blank.slice(1)] };
  const [head, low, high] = layRows([two, three]).map(heightOf);
  const line = Math.max(1, (high ?? 0) - (low ?? 0));
  const linesOf = (height = 0) => Math.max(1, Math.round((height - (low ?? 0)) / line) + 2);

  return {
    headLines: linesOf(head),
    lines: (rows) =>
      layRows(rows)
        .slice(1)
        .map((row) => linesOf(heightOf(row))),
    pieces(row, most) {
      const [, laid] = layRows([row]);
      return laid ? piecesOfRow(row, [...laid.cells], most) : [row];
    },
    end: () => host.remove(),
  };
}

function heightOf(row: HTMLElement): number {
  return row.getBoundingClientRect().height;
}
