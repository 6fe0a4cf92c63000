import { Checkbox } from 'antd';
import type { MouseEvent } from 'react';
import { cellId } from './sheet.tsx';
import type { SheetColumn } from './sheet-column.ts';

interface Props<Row> {
  index: number;
  row: Row | undefined;
  columns: readonly SheetColumn<Row>[];
  template: string;
  top: number;
  heightPx: number;
  selected: boolean;
  activeColumn: number | null;
  onPress: (column: number, event: MouseEvent) => void;
  onCheck: (shift: boolean) => void;
  onOpen: () => void;
}

export function SheetRow<Row>(props: Props<Row>) {
  const { index, row, columns, activeColumn } = props;
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
      onDoubleClick={props.onOpen}
    >
      <div role="gridcell" aria-colindex={1} className="wj-cell wj-cell-check">
        <Checkbox
          tabIndex={-1}
          disabled={row === undefined}
          checked={props.selected}
          aria-label={`勾选第 ${index + 1} 行`}
          onChange={(event) => props.onCheck(event.nativeEvent.shiftKey)}
        />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.field}
          id={cellId(index, at)}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={at + 2}
          className={[
            'wj-cell',
            column.numeric ? 'wj-cell-number' : '',
            activeColumn === at ? 'wj-active' : '',
          ].join(' ')}
          onMouseDown={(event) => props.onPress(at, event)}
        >
          <span>{row ? (column.render?.(row) ?? column.text(row)) : '…'}</span>
        </div>
      ))}
    </div>
  );
}
