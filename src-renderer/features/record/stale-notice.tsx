import { Alert, Button, Space } from 'antd';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import type { FormValues } from './desk.ts';

interface Props {
  kind: RecordKind;
  mine: FormValues;
  stored: FormValues;
  onTakeStored: () => void;
  onKeepMine: () => void;
}

/** The record moved on while it was being edited: names what differs, and asks. */
export function StaleNotice({ kind, mine, stored, onTakeStored, onKeepMine }: Props) {
  const fields = Object.keys(stored).filter(
    (field) => JSON.stringify(mine[field] ?? null) !== JSON.stringify(stored[field] ?? null),
  );
  return (
    <Alert
      type="warning"
      showIcon
      title="打开表单之后，这条记录在别处被改动过。"
      description={
        <>
          <p>
            {fields.length === 0
              ? '您填写的内容与最新内容一致。'
              : `与最新内容不同的项目：${fields.map((field) => fieldLabel(field, kind)).join('、')}。`}
          </p>
          <Space>
            <Button size="small" onClick={onKeepMine}>
              保留我填写的，保存时覆盖
            </Button>
            <Button size="small" onClick={onTakeStored}>
              用最新内容，放弃我填写的
            </Button>
          </Space>
        </>
      }
    />
  );
}
