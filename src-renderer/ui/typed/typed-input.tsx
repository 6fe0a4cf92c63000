import { Input, type InputRef, Space } from 'antd';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId } from 'react';
import type { TypedKind } from './typed-kind.ts';
import type { TypedNote } from './typed-note.ts';
import { type TypedMode, useTypedText } from './use-typed-text.ts';

export interface TypedProps<T extends string | number> {
  kind: TypedKind<T>;
  mode?: TypedMode;
  value?: T | string | null;
  onChange?: (value: T | string | null, text: string) => void;
  /** Shows the note elsewhere; without it the note stands under the field. */
  onNote?: ((note: TypedNote | null) => void) | undefined;
  id?: string;
  label?: string;
  placeholder?: string;
  suffix?: ReactNode;
  allowClear?: boolean;
  'aria-describedby'?: string;
  'aria-required'?: boolean | 'true' | 'false';
}

interface Parts {
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Stands right of the text, as the calendar's button does. */
  beside?: ReactNode;
  before?: ReactNode;
  inputRef?: Ref<InputRef>;
}

/** A field that takes numbers or days as clerks write them, and says how it understood them. */
export function TypedInput<T extends string | number>(props: TypedProps<T> & Parts) {
  const { kind, mode = 'form', value, onChange, allowClear = true, onNote, before, beside } = props;
  const typed = useTypedText({ kind, mode, value, onChange, allowClear });
  const noteId = useId();
  const state = typed.note?.state;
  const words = typed.note?.text ?? '';
  useEffect(
    () => onNote?.(state === undefined ? null : { state, text: words }),
    [onNote, state, words],
  );
  const describedBy = onNote ? props['aria-describedby'] : words === '' ? undefined : noteId;

  const input = (
    <Input
      ref={props.inputRef ?? null}
      {...(props.id ? { id: props.id } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props['aria-required'] ? { 'aria-required': props['aria-required'] } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      {...(state === 'refused' ? { 'aria-invalid': true } : {})}
      {...(onNote || !state || state === 'typing' ? {} : { status: STATUS[state] })}
      {...(props.suffix ? { suffix: props.suffix } : {})}
      placeholder={props.placeholder ?? ''}
      value={typed.text}
      autoComplete="off"
      onChange={(event) => typed.type(event.target.value)}
      onBlur={typed.settle}
      onKeyDown={(event) => {
        typed.onKeyDown(event);
        props.onKeyDown?.(event);
      }}
    />
  );
  return (
    <span className="wj-typed">
      {beside ? (
        <Space.Compact block>
          {before}
          {input}
          {beside}
        </Space.Compact>
      ) : (
        input
      )}
      {onNote ? null : (
        <span id={noteId} className="wj-typed-note" data-state={state ?? 'none'} role="status">
          {words}
        </span>
      )}
    </span>
  );
}

const STATUS = { refused: 'error', understood: 'warning' } as const;
