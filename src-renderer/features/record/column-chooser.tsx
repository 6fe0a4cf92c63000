import { ArrowDownOutlined, ArrowUpOutlined, LayoutOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';

interface Props<Row> {
  columns: readonly SheetColumn<Row>[];
  /** Fields shown, in order. */
  chosen: readonly string[];
  /** Empty means the default again. */
  onChoose: (fields: string[]) => void;
}

export function ColumnChooser<Row>({ columns, chosen, onChoose }: Props<Row>) {
  const shown = chosen.flatMap((field) => columns.filter((column) => column.field === field));
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
      <Button type="link" size="small" onClick={() => onChoose([])}>
        恢复默认
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title="显示哪些列" content={list}>
      <Button icon={<LayoutOutlined aria-hidden />}>选择列</Button>
    </Popover>
  );
}
