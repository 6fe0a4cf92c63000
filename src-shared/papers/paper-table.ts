/**
 * A table as paper: a ledger, the findings, a year's figures. What is in it is text already; how wide
 * its columns are and where its pages end is found when the size of the paper is known.
 */
export interface PaperTable extends TableOnPaper {
  title: string;
}

/** All but its title, which the clerk may write. */
export interface TableOnPaper {
  /** Above the table on the first page: the unit and what was chosen, and on the right the day. */
  left: string;
  right: string;
  columns: readonly PaperColumn[];
  rows: readonly PaperRow[];
  /** The last row, where the columns add up. */
  totals: readonly string[] | null;
  /** After the table. */
  pictures: readonly PaperPicture[];
}

export interface PaperColumn {
  label: string;
  align: 'left' | 'center' | 'right';
  /** Half-width characters it takes at least, for columns that shall be alike. */
  least?: number;
  /** Half-width characters it takes at most before its texts wrap. */
  most: number;
}

export interface PaperRow {
  cells: readonly string[];
  /** A stronger line above it. */
  opensGroup?: boolean;
  /** Of a row too tall for one page. */
  isPart?: boolean;
}

/** A drawing with its own title in it, as a data address. */
export interface PaperPicture {
  label: string;
  source: string;
  /** Height to width. */
  ratio: number;
}
