import { Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { CountField } from '#shared/domain/field.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { today } from '../../client/today.ts';
import { DayInput } from '../../ui/typed/day-input.tsx';
import { TypedInput } from '../../ui/typed/typed-input.tsx';
import {
  countKind,
  dayKind,
  refusalOf,
  type TypedKind,
  YEAR_KIND,
} from '../../ui/typed/typed-kind.ts';
import type { TypedNote } from '../../ui/typed/typed-note.ts';
import type { Doubts } from './desk.ts';

export interface TypedItemProps {
  /** `audience`, or `details.reach` for a part of the details. */
  field: string;
  label?: string;
  span?: 1 | 2 | 3 | 4 | 6;
  required?: boolean;
  extra?: ReactNode;
  doubts?: Doubts;
}

export type OnNote = (note: TypedNote | null) => void;

export function CountControl({ counted, ...props }: TypedItemProps & { counted: CountField }) {
  const kind = countKind(counted);
  return (
    <TypedItem {...props} kind={kind}>
      {(onNote) => <TypedInput kind={kind} placeholder="0" onNote={onNote} />}
    </TypedItem>
  );
}

/** The reporting year a record counts for. */
export function YearControl(props: Partial<TypedItemProps>) {
  return (
    <TypedItem field="year" span={2} required {...props} kind={YEAR_KIND}>
      {(onNote) => <TypedInput kind={YEAR_KIND} suffix="年" onNote={onNote} />}
    </TypedItem>
  );
}

type DayProps = TypedItemProps & {
  /** The field that takes the end of a span typed here. */
  spanEnd?: string;
  start?: unknown;
};

export function DayControl({ spanEnd, start, ...props }: DayProps) {
  const form = Form.useFormInstance();
  return (
    <TypedItem {...props} kind={dayKind(today())}>
      {(onNote) => (
        <DayInput
          start={start}
          onNote={onNote}
          {...(spanEnd
            ? { onSpanEnd: (end: string | null) => form.setFieldValue(spanEnd, end) }
            : {})}
        />
      )}
    </TypedItem>
  );
}

/** A day that ends what another field starts. */
export function EndDayControl({ endOf, ...props }: TypedItemProps & { endOf: string }) {
  return <DayControl {...props} start={Form.useWatch(endOf, Form.useFormInstance())} />;
}

/** A labelled field of a form; what is not understood keeps from saving and names the field. */
export function TypedItem<T extends string | number>(
  props: TypedItemProps & { kind: TypedKind<T>; children: (onNote: OnNote) => ReactNode },
) {
  const { field, kind, doubts } = props;
  const [note, setNote] = useState<TypedNote | null>(null);
  const label = props.label ?? fieldLabel(field);
  const doubt = doubts?.[field];
  const status = statusOf(note, doubt !== undefined);
  const refuse = (_rule: unknown, value: unknown) => {
    const why = refusalOf(kind, value);
    return why === null ? Promise.resolve() : Promise.reject(new Error(`“${label}”${why}`));
  };
  return (
    <Form.Item
      className={`wj-span-${props.span ?? 2} wj-typed-item`}
      name={field.includes('.') ? field.split('.') : field}
      label={label}
      rules={[
        ...(props.required ? [{ required: true, message: `请填写${label}` }] : []),
        { validator: refuse },
      ]}
      // A node, not a string: strings fade in and out with every key.
      {...(note ? { help: <span>{note.text}</span> } : {})}
      {...(status === null ? {} : { validateStatus: status })}
      extra={doubt ? <span className="wj-guess">{doubt}</span> : props.extra}
    >
      {props.children(setNote)}
    </Form.Item>
  );
}

/** Null leaves it to the form's own rules; nothing is red while it is still being typed. */
function statusOf(note: TypedNote | null, doubted: boolean): 'error' | 'warning' | '' | null {
  if (note?.state === 'refused') return 'error';
  if (note?.state === 'understood' || doubted) return 'warning';
  return note === null ? null : '';
}
