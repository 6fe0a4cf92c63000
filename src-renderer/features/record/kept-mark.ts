import type { Listed } from '#shared/domain/record.ts';
import type { CellMark } from '../../ui/sheet/cell-editor.ts';

/** A mark, and what it was made on: with another value in the cell it says nothing any more. */
export interface KeptMark extends CellMark {
  /** The cell's value, as `valueOn` gives it; none in the new row. */
  on?: string;
  /** The step that it came with: undone, it takes its marks along. */
  step?: string;
}

/** A cell that is marked, or no longer. */
export interface MarkChange {
  id: string;
  field: string;
  mark: KeptMark | null;
}

/** What a mark of this cell is made on. */
export function valueOn(record: object, field: string): string {
  const { bodies, ...fields } = record as Listed<Record<string, unknown>>;
  return JSON.stringify(fields[field] ?? bodies?.[field as keyof typeof bodies] ?? null);
}
