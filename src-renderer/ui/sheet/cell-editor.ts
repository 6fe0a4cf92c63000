import type { CellBlock, CellPlace } from './block.ts';

/** How the cells of a column are edited. */
export type CellEditor =
  | {
      type: 'text';
      /** What was typed here before; asked for when the cell is opened. */
      offers?: () => Promise<readonly string[]>;
    }
  | { type: 'choice'; several: boolean; options: readonly CellOption[] };

export interface CellOption {
  value: string;
  label: string;
}

/** What comes out of a cell that was edited: words to be understood, or ids that were picked. */
export type CellInput = { text: string } | { ids: readonly string[] };

/** What is said of a cell: understood differently from what was written, doubted, or not understood and kept. */
export interface CellMark {
  state: 'understood' | 'doubted' | 'refused';
  /** As typed. */
  text: string;
  words: string;
}
export type RowMarks = Readonly<Record<string, CellMark>>;

/** The empty row under the last one, that takes new records. */
export interface NewRow {
  textOf: (field: string) => string;
  idsOf: (field: string) => readonly string[];
  marks: RowMarks | undefined;
  onInput: (field: string, input: CellInput) => void;
  /** The row is left: it becomes a record if it is whole. */
  onLeave: () => void;
  /** Ctrl+Del: what stands in the row goes, and can be taken back. */
  onEmpty: () => void;
  /** Opens the form with what stands in the row. */
  onOpen: () => void;
}

/** A sheet whose cells are edited in place; the page reads what is typed and writes it. */
export interface SheetEditing<Row> {
  /** Null where the cells are not typed into. */
  editorOf: (field: string) => CellEditor | null;
  /** What stands in the cell, to be changed: the text that was not understood before the stored one. */
  textOf: (row: Row, field: string) => string;
  idsOf: (row: Row, field: string) => readonly string[];
  marksOf: (row: Row) => RowMarks | undefined;
  newRow?: NewRow;
  onInput: (at: CellPlace, input: CellInput) => void;
  /** Ctrl+Enter: the same into every cell of the block. */
  onFill: (block: CellBlock, input: CellInput) => void;
  /** The fill handle was pulled from a block on over another: with a series, or to copy it. */
  onFillFrom: (source: CellBlock, target: CellBlock, copies: boolean) => void;
  onClear: (block: CellBlock) => void;
  /** Typed where nothing is typed. */
  onNoEditor: (field: string) => void;
  /** The block that is chosen; of one cell where nothing more is. */
  onBlock: (block: CellBlock) => void;
}
