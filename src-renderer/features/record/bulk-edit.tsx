import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { labelOf, type RecordField } from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldAt, RECORDS } from '#shared/domain/records-by-kind.ts';
import { formatCount } from '../../ui/numbers.ts';
import { BulkField } from './bulk-field.tsx';
import type { FormValues, RecordDesk } from './desk.ts';
import { emptyValue } from './empty-value.ts';

interface Props<K extends RecordKind> {
  desk: RecordDesk<K>;
  count: number;
  onApply: (patch: FormValues) => Promise<void>;
  onClose: () => void;
}

/**
 * Sets the fields chosen to the same value in all ticked records; the other fields stay. Out of the way
 * while it works, so that the step can be stopped; back with what was chosen where it was not done.
 */
export function BulkEdit<K extends RecordKind>({ desk, count, onApply, onClose }: Props<K>) {
  const [form] = Form.useForm<FormValues>();
  const [fields, setFields] = useState<string[]>([]);
  const [isWorking, setWorking] = useState(false);
  const bulk = Object.entries<RecordField>(RECORDS[desk.kind].fields).filter(([, f]) => f.bulk);

  // Left empty means: empty this field everywhere.
  const emptied = (name: string) => {
    const field = fieldAt(desk.kind, name);
    return field && emptyValue(field);
  };

  const apply = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setWorking(true);
    await onApply(Object.fromEntries(fields.map((name) => [name, values[name] ?? emptied(name)])));
    setWorking(false);
  };

  return (
    <Modal
      open={!isWorking}
      title={`批量修改 ${formatCount(count)} ${desk.counter}${desk.noun}`}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={fields.length === 0} onClick={() => void apply()}>
            修改 {formatCount(count)} {desk.counter}
          </Button>
        </>
      }
    >
      <Form form={form} name="bulk" layout="vertical" className="wj-form">
        <Form.Item label="要修改哪几项" htmlFor="bulk-fields" extra="没有选的项目保持原样。">
          <Select
            id="bulk-fields"
            showSearch={{ optionFilterProp: 'label' }}
            mode="multiple"
            autoFocus
            placeholder="选择项目"
            value={fields}
            options={bulk.map(([value, field]) => ({ value, label: labelOf(field) }))}
            onChange={setFields}
          />
        </Form.Item>
        {fields.map((name) => {
          const field = fieldAt(desk.kind, name);
          return field ? <BulkField key={name} name={name} field={field} /> : null;
        })}
      </Form>
    </Modal>
  );
}
