/** A row as the database holds it, without its row number. */
export type RowSnapshot = Readonly<Record<string, string | number | null>>;

/** One row before and after; null where there is none. Both null is no change. */
export interface RowChange {
  id: string;
  before: RowSnapshot | null;
  after: RowSnapshot | null;
  /** Whose history it belongs to, where that is not the row itself. */
  recordId?: string;
}
