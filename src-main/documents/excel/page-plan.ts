import type { FormModel } from '#shared/forms/form-model.ts';
import { textArea } from '#shared/forms/page.ts';
import { MM_PER_PT } from '#shared/forms/text-measure.ts';
import type { SheetLayout } from './sheet-layout.ts';

export interface PagePlan {
  /** True when the whole form goes on one page, made a little smaller where needed. */
  isOnePage: boolean;
  /** Rows, from 1, after which a new page starts, so that what belongs together stays so. */
  breaksAfter: number[];
  /** Rows repeated at the top of each page; null where no table with a header is cut. */
  repeated: { first: number; last: number } | null;
  /** As many as it takes where heights come out as they are given. */
  pages: number;
}

/**
 * Excel knows no "keep with next": the pages are counted here from the heights of the rows. A list whose
 * rows are closed on all sides is left to flow, and fills its pages whatever fonts stand in.
 */
export function planPages(model: FormModel, layout: SheetLayout): PagePlan {
  const pagePt = textArea(model.page).heightMm / MM_PER_PT;
  const totalPt = heightPt(layout, 1, layout.rows.length);
  const isOnePage = totalPt <= pagePt * LEAST_SHRINK;
  const flows = !isOnePage && isList(layout);
  const breaksAfter = isOnePage
    ? []
    : flows
      ? endTogether(layout, pagePt)
      : breaks(layout, pagePt * PAGE_SAFETY);
  const ends = flows ? pageEnds(layout, pagePt * PAGE_SAFETY, breaksAfter) : breaksAfter;
  return {
    isOnePage,
    breaksAfter,
    repeated: repeatedRows(layout, breaksAfter),
    pages: ends.length + 1,
  };
}

/** Down to 1 / 1.18 = 85 % a page is still read with ease. */
const LEAST_SHRINK = 1.18;
const PAGE_SAFETY = 0.97;
/** How much of a page there is, from wide fonts in columns made narrow to pages made smaller. */
const PAGE_SHARES = Array.from({ length: 29 }, (_, index) => 0.92 + index / 100);

function isList({ cells, headers }: SheetLayout): boolean {
  return (
    headers.length === 1 &&
    cells.every(({ first, last, joinsAbove }) => first.row === last.row && !joinsAbove)
  );
}

/** One break at most, before the last row and who made the list, where a page might part them. */
function endTogether(layout: SheetLayout, pagePt: number): number[] {
  const last = groups(layout).at(-1);
  if (!last) return [];
  const isParted = PAGE_SHARES.some((share) =>
    pageEnds(layout, pagePt * share, []).some((row) => row >= last.first && row < last.last),
  );
  return isParted ? [last.first - 1] : [];
}

/** Rows after which a page is full or made to end. */
function pageEnds(layout: SheetLayout, pagePt: number, breaksAfter: number[]): number[] {
  const repeated = layout.headers[0];
  const headPt = repeated ? heightPt(layout, repeated.first, repeated.last) : 0;
  const ends: number[] = [];
  let usedPt = 0;
  for (const [index, row] of layout.rows.entries()) {
    if (usedPt + row.heightPt > pagePt || breaksAfter.includes(index)) {
      ends.push(index);
      usedPt = headPt;
    }
    usedPt += row.heightPt;
  }
  return ends;
}

function breaks(layout: SheetLayout, pagePt: number): number[] {
  const found: number[] = [];
  let usedPt = 0;
  for (const group of groups(layout)) {
    const groupPt = heightPt(layout, group.first, group.last);
    if (usedPt > 0 && usedPt + groupPt > pagePt) {
      found.push(group.first - 1);
      usedPt = headerPt(layout, found);
    }
    usedPt += groupPt;
  }
  return found;
}

function headerPt(layout: SheetLayout, breaksAfter: number[]): number {
  const repeated = repeatedRows(layout, breaksAfter);
  return repeated ? heightPt(layout, repeated.first, repeated.last) : 0;
}

function groups(layout: SheetLayout): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  let first = 1;
  for (const [index, row] of layout.rows.entries()) {
    if (row.keepWithNext && index < layout.rows.length - 1) continue;
    found.push({ first, last: index + 1 });
    first = index + 2;
  }
  return found;
}

/** The header of the table that a page break cuts; Excel repeats the same rows on every page. */
function repeatedRows(layout: SheetLayout, breaksAfter: number[]): PagePlan['repeated'] {
  const cut = layout.headers.find((header) =>
    breaksAfter.some((row) => header.last <= row && row < header.tableLast),
  );
  const header = cut ?? (breaksAfter.length === 0 ? layout.headers[0] : undefined);
  return header ? { first: header.first, last: header.last } : null;
}

function heightPt(layout: SheetLayout, first: number, last: number): number {
  return layout.rows.slice(first - 1, last).reduce((sum, row) => sum + row.heightPt, 0);
}
