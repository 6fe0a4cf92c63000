import type { PaperSetup } from '#shared/papers/paper-setup.ts';
import type { TableOnPaper } from '#shared/papers/paper-table.ts';

/** Something that can be put on paper, before it is read. */
export interface PrintJob {
  /** Tells one kind of paper from another: what was chosen for it is kept until the window closes. */
  name: string;
  /** 宣传活动台账_示例镇: for the PDF, without its ending. */
  fileBase: string;
  usual: PaperSetup;
  prepare: () => Promise<Prepared>;
}

/** The columns there are and how they make a table; or more rows than one printing takes. */
export type Prepared = PreparedTable | { kind: 'tooMany'; found: number; most: number };

export interface PreparedTable {
  kind: 'table';
  /** Until the clerk writes another. */
  title: string;
  columns: readonly { key: string; label: string }[];
  /** The columns at first. */
  shown: readonly string[];
  tableOf: (columns: readonly string[]) => Promise<TableOnPaper>;
}
