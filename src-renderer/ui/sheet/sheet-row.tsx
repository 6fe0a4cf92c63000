import { type MouseEvent, memo } from 'react';
import { cellId } from './cell-id.ts';
import type { SheetColumn } from './sheet-column.ts';

/** What happens on a row; one object for the life of the sheet, so that rows are not drawn anew. */
export interface RowActions {
  press: (index: number, column: number, event: MouseEvent) => void;
  check: (index: number, shift: boolean) => void;
  open: (index: number) => void;
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
  actions: RowActions;
}

function PlainRow<Row>(props: Props<Row>) {
  const { index, row, columns, lefts, activeColumn, actions } = props;
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
      onDoubleClick={() => actions.open(index)}
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
        <div
          key={column.field}
          id={cellId(index, at)}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={at + 2}
          className={cellClass(column.numeric, at < lefts.length, activeColumn === at)}
          style={at < lefts.length ? { left: lefts[at] } : undefined}
          onMouseEnter={tellWhole}
          onMouseDown={(event) => actions.press(index, at, event)}
        >
          <span>{row ? (column.render?.(row) ?? column.text(row)) : '…'}</span>
        </div>
      ))}
    </div>
  );
}

function cellClass(numeric: boolean | undefined, frozen: boolean, active: boolean): string {
  return `wj-cell${numeric ? ' wj-cell-number' : ''}${frozen ? ' wj-frozen' : ''}${active ? ' wj-active' : ''}`;
}

/** What is cut off is told whole where the mouse rests. */
function tellWhole({ currentTarget: cell }: MouseEvent<HTMLElement>): void {
  const text = cell.firstElementChild;
  cell.title = text && text.scrollWidth > text.clientWidth ? (text.textContent ?? '') : '';
}

/** Scrolling draws only the rows that come into view; the others keep what they have. */
export const SheetRow = memo(PlainRow) as typeof PlainRow;
