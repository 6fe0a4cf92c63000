import type { RecordMeta } from '#shared/domain/record.ts';
import { unchangedAsBefore } from './read-rows.ts';

/** More than two screens: the next ones are there before they are scrolled to. */
export const PAGE_ROWS = 100;
const PAGES_KEPT = 30;

/** The rows of a list that were read, page by page, near what is looked at. */
export interface RowPages<Row> {
  rowAt(index: number): Row | undefined;
  /** Null for a row that was not looked at lately. */
  indexOf(id: string): number | null;
  /** From now on every page is to be asked for anew; until then the rows stay as they are. */
  expire(): void;
  /** The first page between two rows that was not asked for since; it counts as asked for. */
  nextToAsk(from: number, to: number): number | null;
  put(page: number, rows: readonly Row[]): void;
  /** Puts rows as they will be. What is read of them later counts, whatever it is. */
  putAhead(rows: readonly Row[]): void;
}

export function createRowPages<Row extends RecordMeta>(): RowPages<Row> {
  let pages = new Map<number, readonly Row[]>();
  const asked = new Set<number>();
  let isExpired = true;
  const ahead = new Set<string>();

  function dropDistant(near: number): void {
    if (pages.size <= PAGES_KEPT) return;
    const [farthest] = [...pages.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near));
    if (farthest === undefined) return;
    pages.delete(farthest);
    asked.delete(farthest);
  }

  return {
    rowAt: (index) => pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    indexOf(id) {
      for (const [page, rows] of pages) {
        const at = rows.findIndex((row) => row.id === id);
        if (at >= 0) return page * PAGE_ROWS + at;
      }
      return null;
    },
    expire() {
      isExpired = true;
      asked.clear();
    },
    nextToAsk(from, to) {
      for (let page = Math.floor(from / PAGE_ROWS); page * PAGE_ROWS <= to; page += 1) {
        if (asked.has(page)) continue;
        asked.add(page);
        return page;
      }
      return null;
    },
    put(page, rows) {
      const former = pages.get(page) ?? [];
      // The first answer of a new question replaces the old rows, so the sheet never blinks.
      if (isExpired) pages = new Map();
      isExpired = false;
      pages.set(page, unchangedAsBefore(former, rows, ahead));
      dropDistant(page);
    },
    putAhead(rows) {
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const id of byId.keys()) ahead.add(id);
      for (const [page, former] of pages) {
        if (!former.some(({ id }) => byId.has(id))) continue;
        pages.set(
          page,
          former.map((row) => byId.get(row.id) ?? row),
        );
      }
    },
  };
}
