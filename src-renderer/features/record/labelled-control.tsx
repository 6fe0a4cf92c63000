import { Form, Input } from 'antd';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { isTurned, withoutTurns } from '#shared/domain/visible-text.ts';
import { TURNED } from '#shared/recognition/doubt-turned.ts';
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
  valueFromEvent?: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => string;
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
      {...(props.valueFromEvent ? { getValueFromEvent: props.valueFromEvent } : {})}
      {...(doubt ? { validateStatus: 'warning' as const } : {})}
      extra={doubt ? <span className="wj-guess">{doubt}</span> : props.extra}
    >
      {props.children}
    </Form.Item>
  );
}

type Plain = Omit<FieldProps, 'children' | 'valueFromEvent'>;

export function LineControl({ autoFocus, ...props }: Plain & { autoFocus?: boolean }) {
  return (
    <WordsControl {...props}>
      <Input maxLength={500} autoComplete="off" autoFocus={autoFocus ?? false} />
    </WordsControl>
  );
}

export function ProseControl({ rows, ...props }: Plain & { rows?: number }) {
  return (
    <WordsControl span={6} {...props}>
      <Input.TextArea maxLength={20_000} autoSize={{ minRows: rows ?? 2, maxRows: 14 }} />
    </WordsControl>
  );
}

/** Marks of direction that come with pasted words are taken out at once, and that is said. */
function WordsControl(props: FieldProps) {
  const [isDoubted, setDoubted] = useState(false);
  const doubts = isDoubted ? { ...props.doubts, [props.field]: TURNED } : props.doubts;
  const take = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    setDoubted(isTurned(target.value));
    return withoutTurns(target.value);
  };
  return (
    <LabelledControl {...props} {...(doubts ? { doubts } : {})} valueFromEvent={take}>
      {props.children}
    </LabelledControl>
  );
}
