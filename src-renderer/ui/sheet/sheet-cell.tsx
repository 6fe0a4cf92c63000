import type { MouseEvent } from 'react';
import type { CellMark } from './cell-editor.ts';
import type { SheetColumn } from './sheet-column.ts';
import { tellWhole } from './tell-whole.ts';

interface Props<Row> {
  id: string;
  column: SheetColumn<Row>;
  row: Row | undefined;
  colIndex: number;
  /** Of a frozen column, in px. */
  left: number | undefined;
  isActive: boolean;
  isInBlock: boolean;
  mark: CellMark | undefined;
  onPress: (event: MouseEvent) => void;
}

/** A cell: its stored value, or the text in it that was not understood. */
export function SheetCell<Row>(props: Props<Row>) {
  const { column, row, mark, isInBlock } = props;
  const classes = [
    'wj-cell',
    column.numeric ? 'wj-cell-number' : '',
    props.left === undefined ? '' : 'wj-frozen',
    props.isActive ? 'wj-active' : '',
    isInBlock ? 'wj-in-block' : '',
    mark ? `wj-cell-${mark.state}` : '',
  ];
  return (
    <div
      id={props.id}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={props.colIndex}
      {...(isInBlock ? { 'aria-selected': true } : {})}
      {...(mark?.state === 'refused' ? { 'aria-invalid': true } : {})}
      {...(mark ? { title: mark.words } : {})}
      className={classes.filter(Boolean).join(' ')}
      style={props.left === undefined ? undefined : { left: props.left }}
      onMouseEnter={(event) => tellWhole(event.currentTarget, mark?.words)}
      onMouseDown={props.onPress}
    >
      <span>{mark?.state === 'refused' ? mark.text : shown(column, row)}</span>
    </div>
  );
}

function shown<Row>(column: SheetColumn<Row>, row: Row | undefined) {
  return row ? (column.render?.(row) ?? column.text(row)) : '…';
}
