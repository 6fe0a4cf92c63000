import type { ReactNode } from 'react';

/** One column of a sheet. */
export interface SheetColumn<Row> {
  /** Field id; also what the service sorts by. */
  field: string;
  label: string;
  widthPx: number;
  /** Takes the room that is left. */
  grows?: boolean;
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

/** Check column, then the columns; the same for header and rows. `scale` follows the text size. */
export function gridTemplate(columns: readonly SheetColumn<never>[], scale: number): string {
  const widths = columns.map((column) =>
    column.grows ? `minmax(${column.widthPx * scale}px, 1fr)` : `${column.widthPx * scale}px`,
  );
  return ['40px', ...widths].join(' ');
}

export function leastWidthPx(columns: readonly SheetColumn<never>[], scale: number): number {
  return 40 + columns.reduce((sum, column) => sum + column.widthPx * scale, 0);
}
