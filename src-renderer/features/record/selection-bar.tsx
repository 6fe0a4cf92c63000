import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { formatCount } from '../../ui/numbers.ts';
import { isEditing } from '../../ui/shortcut.ts';
import { BulkEdit } from './bulk-edit.tsx';
import type { Desk, FormValues } from './desk.ts';
import type { DeskActions } from './use-desk-actions.ts';

interface Props<K extends RecordKind> {
  desk: Desk<K>;
  count: number;
  total: number;
  actions: DeskActions;
  onAll: () => void;
  onNone: () => void;
  onDuplicate: (start: FormValues) => void;
}

/** What can be done with the ticked rows. */
export function SelectionBar<K extends RecordKind>(props: Props<K>) {
  const { desk, count, total, actions } = props;
  const [bulk, setBulk] = useState(false);

  useEffect(() => {
    if (count === 0) return;
    const onCopy = (event: ClipboardEvent) => {
      if (isEditing(event.target) || window.getSelection()?.toString()) return;
      event.preventDefault();
      void actions.copy();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [actions, count]);

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
        批量修改…
      </Button>
      <Button size="small" onClick={() => void actions.copy()}>
        复制行
      </Button>
      {count === 1 ? (
        <Button size="small" onClick={() => void duplicate()}>
          复制为新记录
        </Button>
      ) : null}
      <Button size="small" danger onClick={() => void actions.remove()}>
        删除
      </Button>
      <Button size="small" type="link" onClick={props.onNone}>
        取消勾选
      </Button>
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
