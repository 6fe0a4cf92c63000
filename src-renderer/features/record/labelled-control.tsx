import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { fieldLabel } from '#shared/words/field-labels.ts';
import type { Doubts } from './desk.ts';

interface FieldProps {
  /** `audience`, or `details.outlets` for a part of the details. */
  field: string;
  label?: string;
  span?: 1 | 2 | 3 | 4 | 6;
  required?: boolean;
  extra?: ReactNode;
  doubts?: Doubts;
  children: ReactNode;
}

/** A labelled field of a record form; doubts are shown in amber and do not keep from saving. */
export function LabelledControl(props: FieldProps) {
  const label = props.label ?? fieldLabel(props.field);
  const doubt = props.doubts?.[props.field];
  return (
    <Form.Item
      className={`wj-span-${props.span ?? 2}`}
      name={props.field.includes('.') ? props.field.split('.') : props.field}
      label={label}
      {...(props.required ? { rules: [{ required: true, message: `请填写${label}` }] } : {})}
      {...(doubt ? { validateStatus: 'warning' as const } : {})}
      extra={doubt ? <span className="wj-guess">{doubt}</span> : props.extra}
    >
      {props.children}
    </Form.Item>
  );
}

type Plain = Omit<FieldProps, 'children'>;

export function LineControl({ autoFocus, ...props }: Plain & { autoFocus?: boolean }) {
  return (
    <LabelledControl {...props}>
      <Input maxLength={500} autoComplete="off" autoFocus={autoFocus ?? false} />
    </LabelledControl>
  );
}

export function ProseControl({ rows, ...props }: Plain & { rows?: number }) {
  return (
    <LabelledControl span={6} {...props}>
      <Input.TextArea maxLength={20_000} autoSize={{ minRows: rows ?? 2, maxRows: 14 }} />
    </LabelledControl>
  );
}
