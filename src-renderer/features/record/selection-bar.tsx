import { Button } from 'antd';
import { useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { formatCount } from '../../ui/numbers.ts';
import { BulkEdit } from './bulk-edit.tsx';
import type { FormValues, RecordDesk } from './desk.ts';
import type { DeskActions } from './use-desk-actions.ts';

interface Props<K extends RecordKind> {
  desk: RecordDesk<K>;
  count: number;
  total: number;
  /** The cursor is on a row that is not ticked. */
  offTicks: boolean;
  actions: DeskActions;
  onAll: () => void;
  onNone: () => void;
  onDuplicate: (start: FormValues) => void;
}

/** What can be done with the ticked rows. */
export function SelectionBar<K extends RecordKind>(props: Props<K>) {
  const { desk, count, total, actions } = props;
  const [bulk, setBulk] = useState(false);

  if (count === 0) return null;
  const duplicate = async () => {
    const start = await actions.startOfCopy();
    if (start) props.onDuplicate(start);
  };
  return (
    <div className="wj-selection" role="toolbar" aria-label="已勾选的记录">
      <span role="status">
        已勾选 <strong>{formatCount(count)}</strong> {desk.counter}
      </span>
      {count < total ? (
        <Button size="small" type="link" onClick={props.onAll}>
          全选筛选出的 {formatCount(total)} {desk.counter}
        </Button>
      ) : null}
      <Button size="small" onClick={() => setBulk(true)}>
        批量修改这 {formatCount(count)} {desk.counter}…
      </Button>
      <Button size="small" onClick={() => void actions.copy()}>
        复制 {formatCount(count)} 行
      </Button>
      {count === 1 ? (
        <Button size="small" onClick={() => void duplicate()}>
          复制为新记录
        </Button>
      ) : null}
      <Button size="small" danger onClick={() => void actions.remove()}>
        删除勾选的 {formatCount(count)} {desk.counter}
      </Button>
      <Button size="small" type="link" onClick={props.onNone}>
        取消勾选
      </Button>
      {props.offTicks ? (
        <span className="wj-quiet">
          光标所在的行没有勾选：Del、Ctrl+C、Ctrl+D 只管勾选的 {formatCount(count)} {desk.counter}。
        </span>
      ) : null}
      {bulk ? (
        <BulkEdit
          desk={desk}
          count={count}
          onApply={async (patch) => {
            if (await actions.changeMany(patch)) setBulk(false);
          }}
          onClose={() => setBulk(false)}
        />
      ) : null}
    </div>
  );
}
