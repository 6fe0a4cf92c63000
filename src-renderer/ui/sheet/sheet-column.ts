import type { ReactNode } from 'react';

/** One column of a sheet. */
export interface SheetColumn<Row> {
  /** Field id; also what the service sorts by. */
  field: string;
  label: string;
  widthPx: number;
  /** As narrow as it may get where the window has no room for the usual width. */
  leastPx?: number;
  /** Takes the room that is left. */
  grows?: boolean;
  /** Says which record the row is: it and what stands before it stay while the others scroll. */
  names?: boolean;
  numeric?: boolean;
  sortable?: boolean;
  /** What is copied out, and shown unless `render` is given. */
  text: (row: Row) => string;
  render?: (row: Row) => ReactNode;
}

/** Room for two characters and the sort mark. */
export const LEAST_COLUMN_PX = 50;

export interface SheetSort {
  field: string;
  descending: boolean;
}

/** Up, down, then as the ledger has it. */
export function nextSort(sort: SheetSort | null, field: string): SheetSort | null {
  if (sort?.field !== field) return { field, descending: false };
  return sort.descending ? null : { field, descending: true };
}

/** Room for a row's number and its tick. */
const LEAD_PX = 78;
/** More than these would leave a narrow window nothing to scroll in. */
const MOST_FROZEN = 3;

/** Number and tick, then the columns; the same for header and rows. `scale` follows the text size. */
export function gridTemplate(columns: readonly SheetColumn<never>[], scale: number): string {
  const frozen = frozenCount(columns);
  const widths = columns.map((column, index) => {
    const usual = `${column.widthPx * scale}px`;
    const least = `${leastOf(column, index < frozen - 1) * scale}px`;
    return column.grows ? `minmax(${least}, 1fr)` : `minmax(${least}, ${usual})`;
  });
  return [`${LEAD_PX * scale}px`, ...widths].join(' ');
}

export function leastWidthPx(columns: readonly SheetColumn<never>[], scale: number): number {
  const frozen = frozenCount(columns);
  return columns.reduce(
    (sum, column, index) => sum + leastOf(column, index < frozen - 1) * scale,
    LEAD_PX * scale,
  );
}

/** Where something frozen stands after it, a column has its usual width, for its place to be known. */
function leastOf({ widthPx, leastPx }: SheetColumn<never>, isFollowed: boolean): number {
  return isFollowed ? widthPx : (leastPx ?? widthPx);
}

/** What is always on screen at the left. */
export function leadWidthPx(columns: readonly SheetColumn<never>[], scale: number): number {
  return leastWidthPx(columns.slice(0, frozenCount(columns)), scale);
}

/** Where each frozen column stands, in px from the left; as many as are frozen. */
export function frozenLefts(columns: readonly SheetColumn<never>[], scale: number): number[] {
  let left = LEAD_PX * scale;
  return columns.slice(0, frozenCount(columns)).map(({ widthPx }) => {
    const own = left;
    left += widthPx * scale;
    return own;
  });
}

function frozenCount(columns: readonly SheetColumn<never>[]): number {
  const count = columns.findIndex(({ names }) => names) + 1;
  return count > MOST_FROZEN ? 0 : count;
}
