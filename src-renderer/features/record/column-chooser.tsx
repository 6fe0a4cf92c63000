import { ArrowDownOutlined, ArrowUpOutlined, LayoutOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { memo } from 'react';
import { LEAST_COLUMN_PX, type SheetColumn } from '../../ui/sheet/sheet-column.ts';

interface Props<Row> {
  /** All there are. */
  columns: readonly SheetColumn<Row>[];
  /** Those on screen, in order, as wide as they are now. */
  shown: readonly SheetColumn<Row>[];
  /** Empty means the default again. */
  onChoose: (fields: string[]) => void;
  onResize: (field: string, widthPx: number) => void;
}

const STEP_PX = 20;

function PlainColumnChooser<Row>({ columns, shown, onChoose, onResize }: Props<Row>) {
  const chosen = shown.map((column) => column.field);
  const hidden = columns.filter((column) => !chosen.includes(column.field));
  const move = (field: string, by: -1 | 1) => {
    const order = [...chosen];
    const at = order.indexOf(field);
    order.splice(at, 1);
    order.splice(at + by, 0, field);
    onChoose(order);
  };
  const list = (
    <div className="wj-columns">
      {[...shown, ...hidden].map((column) => {
        const at = chosen.indexOf(column.field);
        return (
          <div key={column.field}>
            <Checkbox
              checked={at >= 0}
              disabled={at >= 0 && chosen.length === 1}
              onChange={(event) =>
                onChoose(
                  event.target.checked
                    ? [...chosen, column.field]
                    : chosen.filter((field) => field !== column.field),
                )
              }
            >
              {column.label}
            </Checkbox>
            {at >= 0 ? (
              <span>
                <Button
                  type="text"
                  size="small"
                  disabled={column.widthPx <= LEAST_COLUMN_PX}
                  aria-label={`${column.label}变窄`}
                  onClick={() =>
                    onResize(column.field, Math.max(LEAST_COLUMN_PX, column.widthPx - STEP_PX))
                  }
                >
                  窄
                </Button>
                <Button
                  type="text"
                  size="small"
                  aria-label={`${column.label}变宽`}
                  onClick={() => onResize(column.field, column.widthPx + STEP_PX)}
                >
                  宽
                </Button>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined aria-hidden />}
                  disabled={at === 0}
                  aria-label={`${column.label}前移`}
                  onClick={() => move(column.field, -1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined aria-hidden />}
                  disabled={at === chosen.length - 1}
                  aria-label={`${column.label}后移`}
                  onClick={() => move(column.field, 1)}
                />
              </span>
            ) : null}
          </div>
        );
      })}
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={
        <span className="wj-columns-title">
          显示哪些列
          <Button type="link" size="small" onClick={() => onChoose([])}>
            恢复默认
          </Button>
        </span>
      }
      content={list}
    >
      <Button icon={<LayoutOutlined aria-hidden />}>选择列</Button>
    </Popover>
  );
}

/** Which columns, in which order and how wide; what the mouse drags can be pressed here too. Not drawn anew while the cursor moves. */
export const ColumnChooser = memo(PlainColumnChooser) as typeof PlainColumnChooser;
