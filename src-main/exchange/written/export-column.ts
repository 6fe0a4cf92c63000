/** A column of an exported sheet. */
export interface ExportColumn {
  heading: string;
  /** Characters it takes at most. */
  width: number;
  valueOf: (record: object) => string | number | null;
}
