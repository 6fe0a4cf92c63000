/** What follows one another down the pages: rows, the totals, pictures. */
export interface PageItem {
  heightMm: number;
  /** Never the first on a page: the totals want a row above them. */
  staysWithBefore?: boolean;
}

/** Indexes of the first item and of the one after the last. */
export interface PageSpan {
  from: number;
  to: number;
}

/**
 * Where the pages end: none holds more than its room, nothing is left out or twice, and at least one
 * item stands on each, so that what is too tall for any page still comes out.
 */
export function fillPages(
  items: readonly PageItem[],
  room: { first: number; others: number },
): PageSpan[] {
  const pages: PageSpan[] = [];
  let from = 0;
  let used = 0;
  for (const [index, { heightMm }] of items.entries()) {
    const most = pages.length === 0 ? room.first : room.others;
    if (index > from && used + heightMm > most) {
      const to = breakBefore(items, from, index);
      pages.push({ from, to });
      from = to;
      used = items.slice(to, index).reduce((sum, item) => sum + item.heightMm, 0);
    }
    used += heightMm;
  }
  pages.push({ from, to: items.length });
  return pages;
}

/** The item itself, or the one it stays with where the page keeps others. */
function breakBefore(items: readonly PageItem[], from: number, index: number): number {
  let at = index;
  while (items[at]?.staysWithBefore && at - 1 > from) at -= 1;
  return items[at]?.staysWithBefore ? index : at;
}
