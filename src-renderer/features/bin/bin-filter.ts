import type { WindowQuery } from '../record/window-query.ts';

/** Days back from today, today among them; null is any time. */
export const SPANS = { today: 1, week: 7, month: 30, year: 365 } as const;
export type RemovalSpan = keyof typeof SPANS;
export const SPAN_LABELS: Record<RemovalSpan, string> = {
  today: '今天删除的',
  week: '最近 7 天删除的',
  month: '最近 30 天删除的',
  year: '最近一年删除的',
};

export interface BinFilter {
  search: string;
  /** Null is any time. */
  span: RemovalSpan | null;
}

export const EVERY_REMOVAL: BinFilter = { search: '', span: null };

export function isNarrowed({ search, span }: BinFilter): boolean {
  return search.trim() !== '' || span !== null;
}

export function binQuery({ search, span }: BinFilter, now = new Date()): WindowQuery {
  const words = search.trim();
  return {
    deleted: true,
    ...(words === '' ? {} : { search: words }),
    ...(span === null ? {} : { deletedSince: startOf(span, now) }),
  };
}

/** Days begin at the clerk's own midnight. */
function startOf(span: RemovalSpan, now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1 - SPANS[span]);
  return day.toISOString();
}
