import type { NewRow } from './cell-editor.ts';
import { cellId, placeOf } from './cell-id.ts';
import { SheetCell } from './sheet-cell.tsx';
import type { SheetColumn } from './sheet-column.ts';
import type { RowActions } from './sheet-row.tsx';

interface Props<Row> {
  index: number;
  newRow: NewRow;
  columns: readonly SheetColumn<Row>[];
  template: string;
  lefts: readonly number[];
  widthPx: number;
  heightPx: number;
  activeColumn: number | null;
  actions: RowActions;
}

/** The row that takes a new record; always on screen, under the last row or at the foot of the sheet. */
export function NewRowLine<Row>(props: Props<Row>) {
  const { index, newRow, columns, lefts, activeColumn, actions } = props;
  return (
    <div role="rowgroup" className="wj-new-row" style={{ minWidth: props.widthPx }}>
      <div
        role="row"
        aria-rowindex={index + 2}
        className={activeColumn === null ? 'wj-new-line' : 'wj-new-line wj-current'}
        style={{ gridTemplateColumns: props.template, height: props.heightPx }}
        onDoubleClick={(event) => {
          const place = event.target instanceof Element ? placeOf(event.target) : null;
          if (place) actions.edit(index, place.column);
        }}
      >
        <div role="gridcell" aria-colindex={1} className="wj-cell wj-cell-lead wj-frozen">
          <span>新</span>
        </div>
        {columns.map((column, at) => (
          <SheetCell
            key={column.field}
            id={cellId(index, at)}
            column={newColumn(column)}
            row={newRow}
            colIndex={at + 2}
            left={lefts[at]}
            isActive={activeColumn === at}
            isInBlock={false}
            mark={newRow.marks?.[column.field]}
            onPress={(event) => actions.press(index, at, event)}
          />
        ))}
      </div>
    </div>
  );
}

/** The same column, of what is typed into the new row. */
function newColumn<Row>(column: SheetColumn<Row>): SheetColumn<NewRow> {
  const { field, label, widthPx, numeric = false } = column;
  return { field, label, widthPx, numeric, text: (row) => row.textOf(field) };
}
