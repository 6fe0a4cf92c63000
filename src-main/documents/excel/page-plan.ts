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
}

/** Excel knows no "keep with next": the pages are counted here from the heights of the rows. */
export function planPages(model: FormModel, layout: SheetLayout): PagePlan {
  const pagePt = textArea(model.page).heightMm / MM_PER_PT;
  const totalPt = heightPt(layout, 1, layout.rows.length);
  const isOnePage = totalPt <= pagePt * LEAST_SHRINK;
  const breaksAfter = isOnePage ? [] : breaks(layout, pagePt * PAGE_SAFETY);
  return { isOnePage, breaksAfter, repeated: repeatedRows(layout, breaksAfter) };
}

/** Down to 1 / 1.18 = 85 % a page is still read with ease. */
const LEAST_SHRINK = 1.18;
const PAGE_SAFETY = 0.94;

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
