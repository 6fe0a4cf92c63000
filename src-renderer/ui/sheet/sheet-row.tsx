import { type MouseEvent, memo } from 'react';
import type { CellPlace } from './block.ts';
import type { RowMarks } from './cell-editor.ts';
import { cellId, placeOf } from './cell-id.ts';
import { SheetCell } from './sheet-cell.tsx';
import type { SheetColumn } from './sheet-column.ts';

/** What happens on a row; one object for the life of the sheet, so that rows are not drawn anew. */
export interface RowActions {
  press: (index: number, column: number, event: MouseEvent) => void;
  /** A block is drawn with the mouse. */
  extend: (from: CellPlace, to: CellPlace) => void;
  check: (index: number, shift: boolean) => void;
  open: (index: number) => void;
  /** Pressed twice. */
  edit: (index: number, column: number) => void;
}

interface Props<Row> {
  index: number;
  row: Row | undefined;
  columns: readonly SheetColumn<Row>[];
  template: string;
  /** Of the frozen columns, in px. */
  lefts: readonly number[];
  top: number;
  heightPx: number;
  selected: boolean;
  activeColumn: number | null;
  /** The columns of the block that goes through this row. */
  blockFrom: number | null;
  blockTo: number | null;
  marks: RowMarks | undefined;
  actions: RowActions;
}

function PlainRow<Row>(props: Props<Row>) {
  const { index, row, columns, lefts, activeColumn, blockFrom, blockTo, actions } = props;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      className={activeColumn === null ? 'wj-sheet-row' : 'wj-sheet-row wj-current'}
      style={{
        gridTemplateColumns: props.template,
        height: props.heightPx,
        transform: `translateY(${props.top}px)`,
      }}
      onDoubleClick={(event) => {
        const place = event.target instanceof Element ? placeOf(event.target) : null;
        if (place) actions.edit(index, place.column);
        else actions.open(index);
      }}
    >
      <div role="gridcell" aria-colindex={1} className="wj-cell wj-cell-lead wj-frozen">
        <span aria-hidden>{index + 1}</span>
        <input
          type="checkbox"
          tabIndex={-1}
          disabled={row === undefined}
          checked={props.selected}
          aria-label={`勾选第 ${index + 1} 行`}
          onChange={(event) => actions.check(index, (event.nativeEvent as PointerEvent).shiftKey)}
        />
      </div>
      {columns.map((column, at) => (
        <SheetCell
          key={column.field}
          id={cellId(index, at)}
          column={column}
          row={row}
          colIndex={at + 2}
          left={lefts[at]}
          isActive={activeColumn === at}
          isInBlock={blockFrom !== null && at >= blockFrom && at <= (blockTo ?? -1)}
          mark={props.marks?.[column.field]}
          onPress={(event) => actions.press(index, at, event)}
        />
      ))}
    </div>
  );
}

/** Scrolling draws only the rows that come into view; the others keep what they have. */
export const SheetRow = memo(PlainRow) as typeof PlainRow;
