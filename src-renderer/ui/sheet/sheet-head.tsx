import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ColumnEdge, type ColumnWidth } from './column-edge.tsx';
import type { SheetColumn, SheetSort } from './sheet-column.ts';

interface Props<Row> {
  columns: readonly SheetColumn<Row>[];
  template: string;
  widthPx: number;
  heightPx: number;
  sort: SheetSort | null;
  onSort: (sort: SheetSort | null) => void;
  scale: number;
  resizes: boolean;
  /** While an edge is held. */
  onDrag: (width: ColumnWidth) => void;
  onResize: (field: string, widthPx: number | null) => void;
  check: ReactNode;
}

/** Sorts up, down, then as the ledger has it. */
export function SheetHead<Row>(props: Props<Row>) {
  const { columns, sort, onSort } = props;
  const next = (field: string): SheetSort | null => {
    if (sort?.field !== field) return { field, descending: false };
    return sort.descending ? null : { field, descending: true };
  };
  return (
    <div role="rowgroup" className="wj-sheet-head-group">
      <div
        className="wj-sheet-head"
        role="row"
        aria-rowindex={1}
        style={{
          gridTemplateColumns: props.template,
          minWidth: props.widthPx,
          height: props.heightPx,
        }}
      >
        <div role="columnheader" aria-colindex={1} className="wj-cell wj-cell-check">
          {props.check}
        </div>
        {columns.map((column, index) => {
          const sorted = sort?.field === column.field ? sort : null;
          return (
            <div
              key={column.field}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              className={column.numeric ? 'wj-cell wj-cell-number' : 'wj-cell'}
            >
              {column.sortable === false ? (
                <span>{column.label}</span>
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  title={`按${column.label}排序`}
                  onClick={() => onSort(next(column.field))}
                >
                  <span>{column.label}</span>
                  {sorted ? (
                    sorted.descending ? (
                      <CaretDownOutlined aria-hidden />
                    ) : (
                      <CaretUpOutlined aria-hidden />
                    )
                  ) : null}
                </button>
              )}
              {props.resizes ? (
                <ColumnEdge
                  field={column.field}
                  scale={props.scale}
                  onDrag={props.onDrag}
                  onResize={props.onResize}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
