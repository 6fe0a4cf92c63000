import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import type { SingleField } from '#shared/domain/define-record.ts';
import { labelOf } from '#shared/domain/field.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { mayBeEmpty } from './empty-value.ts';
import { LineControl } from './labelled-control.tsx';
import { CountControl, DayControl, YearControl } from './typed-control.tsx';

/** One field for many records. Where a record needs a value, so does the step. */
export function BulkField({ name, field }: { name: string; field: SingleField }) {
  const label = labelOf(field);
  const common = { field: name, label, required: !mayBeEmpty(field) };
  switch (field.type) {
    case 'day':
      return <DayControl {...common} />;
    case 'year':
      return <YearControl {...common} />;
    case 'count':
      return <CountControl {...common} counted={field} />;
    case 'choice':
    case 'choices':
      return (
        <Item {...common}>
          <Select
            allowClear
            {...(field.type === 'choices' ? { mode: 'multiple' as const } : {})}
            placeholder="请选择"
            options={choiceOptions(field.of, field.words)}
          />
        </Item>
      );
    case 'line':
    case 'prose':
      return <LineControl {...common} />;
    case 'links':
    case 'flag':
      return null;
  }
}

function Item(props: { field: string; label: string; required: boolean; children: ReactNode }) {
  return (
    <Form.Item
      name={props.field}
      label={props.label}
      rules={props.required ? [{ required: true, message: `请填写${props.label}` }] : []}
    >
      {props.children}
    </Form.Item>
  );
}
