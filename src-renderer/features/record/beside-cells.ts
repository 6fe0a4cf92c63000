import type { SaidBodies } from '#shared/domain/said-bodies.ts';
import type { CellEditor, CellInput, RowMarks } from '../../ui/sheet/cell-editor.ts';

type Values = Record<string, unknown>;

/** A cell's input as it will be said of the record; `values` is what its row holds then. */
export type BesideReading =
  | { state: 'taken'; part: Partial<SaidBodies>; values: Values; note: string | null }
  | { state: 'refused'; text: string; why: string };

/** Columns of a sheet that hold no field of the record, and are typed into all the same. */
export interface BesideCells {
  has: (field: string) => boolean;
  editorOf: (field: string) => CellEditor;
  /** As text that reads back to the same. */
  textOf: (row: Values, field: string) => string;
  idsOf: (row: Values, field: string) => readonly string[];
  /** What is doubted of the row's cells. */
  marksOf: (row: Values) => RowMarks;
  read: (field: string, input: CellInput, row: Values) => BesideReading;
}
