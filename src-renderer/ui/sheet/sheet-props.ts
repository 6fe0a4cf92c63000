import type { MenuProps } from 'antd';
import type { ReactNode, Ref } from 'react';
import type { CellBlock } from './block.ts';
import type { SheetEditing } from './cell-editor.ts';
import type { Selection } from './selection.ts';
import type { SheetColumn, SheetSort } from './sheet-column.ts';

/** What a page may ask of its sheet. */
export interface SheetHandle {
  goTo: (row: number) => void;
  focus: () => void;
  /** Opens what stands in the head of the cursor's column, as pressing it does. */
  openHead: () => void;
}

export interface SheetProps<Row extends { id: string }> {
  ref?: Ref<SheetHandle>;
  label: string;
  columns: readonly SheetColumn<Row>[];
  count: number;
  /** Undefined while the row is still being read. */
  rowAt: (index: number) => Row | undefined;
  /** The rows on screen now, so that they can be read. */
  onRange: (from: number, to: number) => void;
  sort: SheetSort | null;
  onSort: (sort: SheetSort | null) => void;
  selection: Selection;
  onToggle: (row: Row) => void;
  /** All rows between two indexes, both included. */
  onSelectRange: (from: number, to: number) => void;
  onSelectAll: () => void;
  onSelectNone: () => void;
  onOpen: (row: Row) => void;
  /** Enter, where that is not to open the row. */
  onEnter?: (row: Row) => void;
  /** Del: what it acts on is the page's to say. */
  onDelete: () => void;
  /** The row under the cursor, and whether it is ticked. */
  onCursor?: (row: Row | undefined, ticked: boolean) => void;
  /** Ctrl+D in the column of this field. */
  onFillDown?: (field: string, block: CellBlock) => void;
  /** Cells can be typed into; without it the sheet is only read. */
  editing?: SheetEditing<Row>;
  /** Null means the usual width again. */
  onResize?: (field: string, widthPx: number | null) => void;
  /** A heading was dragged onto another's place. */
  onMove?: (field: string, to: string) => void;
  /** Stands in the head of a column, such as what narrows the list by it. */
  headExtra?: (field: string) => ReactNode;
  /** What the right button offers; the row it was pressed on is under the cursor. */
  menu?: MenuProps;
}
