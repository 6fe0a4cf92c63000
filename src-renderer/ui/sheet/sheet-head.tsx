import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { type DragEvent, memo, type ReactNode } from 'react';
import { ColumnEdge, type ColumnWidth } from './column-edge.tsx';
import { nextSort, type SheetColumn, type SheetSort } from './sheet-column.ts';

interface Props<Row> {
  columns: readonly SheetColumn<Row>[];
  /** Of the frozen columns, in px. */
  lefts: readonly number[];
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
  /** Puts a column where another stands. */
  onMove: ((field: string, to: string) => void) | undefined;
  /** Stands in the head of a column, such as what narrows the list by it. */
  headExtra: ((field: string) => ReactNode) | undefined;
  /** How many rows are ticked. */
  ticks: 'none' | 'some' | 'all';
  onSelectAll: () => void;
  onSelectNone: () => void;
}

const DRAGGED = 'application/x-wujin-column';

/** A heading takes a column that is dropped on it, and nothing else. */
function dropsOf(field: string, onMove: (field: string, to: string) => void) {
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  return {
    onDragOver: (event: DragEvent) => {
      if (takes(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!takes(event)) return;
      event.preventDefault();
      const moved = event.dataTransfer.getData(DRAGGED);
      if (moved !== field) onMove(moved, field);
    },
  };
}

function PlainHead<Row>(props: Props<Row>) {
  const { columns, lefts, sort, onSort } = props;
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
        <div role="columnheader" aria-colindex={1} className="wj-cell wj-cell-lead wj-frozen">
          <span>序号</span>
          <Checkbox
            aria-label="全选筛选出的记录"
            checked={props.ticks === 'all'}
            indeterminate={props.ticks === 'some'}
            onChange={(event) =>
              event.target.checked ? props.onSelectAll() : props.onSelectNone()
            }
          />
        </div>
        {columns.map((column, index) => {
          const sorted = sort?.field === column.field ? sort : null;
          return (
            <div
              key={column.field}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              className={`wj-cell${column.numeric ? ' wj-cell-number' : ''}${index < lefts.length ? ' wj-frozen' : ''}`}
              style={index < lefts.length ? { left: lefts[index] } : undefined}
              {...(props.onMove ? dropsOf(column.field, props.onMove) : {})}
            >
              {column.sortable === false ? (
                <span>{column.label}</span>
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  title={
                    props.onMove
                      ? `按${column.label}排序；拖动可移动这一列`
                      : `按${column.label}排序`
                  }
                  draggable={props.onMove !== undefined}
                  onDragStart={(event) => event.dataTransfer.setData(DRAGGED, column.field)}
                  onClick={() => onSort(nextSort(sort, column.field))}
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
              {props.headExtra?.(column.field)}
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

/** Moving the cursor does not draw it anew. */
export const SheetHead = memo(PlainHead) as typeof PlainHead;
