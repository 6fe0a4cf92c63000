import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { Desk, FormValues } from './desk.ts';
import { FieldControl } from './field-control.tsx';
import { typedFieldOf } from './typed-field.tsx';

interface Props<K extends RecordKind> {
  desk: Desk<K>;
  count: number;
  onApply: (patch: FormValues) => Promise<void>;
  onClose: () => void;
}

/** Sets the fields chosen to the same value in all ticked records; the other fields stay. */
export function BulkEdit<K extends RecordKind>({ desk, count, onApply, onClose }: Props<K>) {
  const [form] = Form.useForm<FormValues>();
  const [fields, setFields] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const label = (field: string) =>
    desk.columns.find((c) => c.field === field)?.label ?? fieldLabel(field);

  const apply = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setBusy(true);
    await onApply(
      Object.fromEntries(fields.map((field) => [field, emptied(field, values[field])])),
    );
    setBusy(false);
  };

  return (
    <Modal
      open
      title={`批量修改 ${formatCount(count)} ${desk.counter}${desk.noun}`}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={fields.length === 0}
            onClick={() => void apply()}
          >
            修改 {formatCount(count)} {desk.counter}
          </Button>
        </>
      }
    >
      <Form form={form} name="bulk" layout="vertical" className="wj-form">
        <Form.Item label="要修改哪几项" htmlFor="bulk-fields" extra="没有选的项目保持原样。">
          <Select
            id="bulk-fields"
            mode="multiple"
            autoFocus
            placeholder="选择项目"
            value={fields}
            options={desk.bulkFields.map((field) => ({ value: field, label: label(field) }))}
            onChange={setFields}
          />
        </Form.Item>
        {fields.map((field) => {
          const required = REQUIRED.includes(field);
          const Typed = typedFieldOf(field);
          if (Typed) {
            return <Typed key={field} field={field} label={label(field)} required={required} />;
          }
          return (
            <Form.Item
              key={field}
              name={field}
              label={label(field)}
              rules={required ? [{ required: true, message: `请填写${label(field)}` }] : []}
            >
              <FieldControl kind={desk.kind} field={field} />
            </Form.Item>
          );
        })}
      </Form>
    </Modal>
  );
}

const REQUIRED = [
  'form',
  'settings',
  'kind',
  'year',
  'sessions',
  'audience',
  'mode',
  'status',
  'type',
  'date',
];
const NULLABLE = ['occasion', 'setting', 'chosenOn', 'createdOn', 'publishedOn'];
const COUNTS = ['materials', 'mediaItems', 'reach'];

/** Left empty means: empty this field everywhere. */
function emptied(field: string, value: unknown): unknown {
  if (value !== undefined && value !== null) return value;
  if (NULLABLE.includes(field)) return null;
  if (COUNTS.includes(field)) return 0;
  return field === 'principles' ? [] : '';
}
