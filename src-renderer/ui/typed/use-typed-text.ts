import { type KeyboardEvent, useState } from 'react';
import type { Reading } from '#shared/recognition/reading.ts';
import { isComposing } from '../is-composing.ts';
import type { TypedKind } from './typed-kind.ts';
import { noteOf, type TypedNote } from './typed-note.ts';

/**
 * When a value goes out. `form`: with each key, text that is not understood as it stands, so that
 * drafts keep it. `value`: with each key, null for such text. `settled`: when the field is left or
 * Enter is pressed, and only what is understood.
 */
export type TypedMode = 'form' | 'value' | 'settled';

interface Options<T extends string | number> {
  kind: TypedKind<T>;
  mode: TypedMode;
  /** Of a form also the text that was not understood. */
  value: T | string | null | undefined;
  onChange: ((value: T | string | null, text: string) => void) | undefined;
  /** False where the field may not be emptied. */
  allowClear: boolean;
}

/** Text in a field, and what it is understood as. Nothing typed is changed without a note. */
export function useTypedText<T extends string | number>(options: Options<T>) {
  const { kind, mode, value, onChange, allowClear } = options;
  const [text, setText] = useState(() => textOf(kind, value));
  /** What was typed, after the field shows what it was understood as. */
  const [said, setSaid] = useState<{ text: string; reading: Reading<T> } | null>(null);
  /** The field was left, or opened, with text that is not understood. */
  const [judged, setJudged] = useState(() => isUnread(kind, value));
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);

  const restart = (to: typeof value) => {
    setSent(to);
    setText(textOf(kind, to));
    setSaid(null);
    setJudged(isUnread(kind, to));
  };
  if (value !== seen) {
    setSeen(value);
    // Changed from elsewhere: picked, restored, taken from a photo.
    if (value !== sent) restart(value);
  }

  const send = (next: T | string | null, typed: string) => {
    setSent(next);
    // A form hears of other words for the same value too: 120户 tells more than 120.
    const isOtherText = mode === 'form' && typed !== text;
    if (next !== (value ?? null) || isOtherText) onChange?.(next, typed);
  };

  const reading = said?.reading ?? kind.read(text);
  const note: TypedNote | null = noteOf(
    kind,
    { reading, text: said?.text ?? text, judged, allowClear },
    mode === 'settled' && kind.isValue(value) ? value : undefined,
  );

  const type = (typed: string) => {
    setText(typed);
    setSaid(null);
    const now = kind.read(typed);
    if (now.state !== 'refused') setJudged(false);
    if (mode === 'settled') {
      if ('value' in now && kind.fixedLength && kind.show(now.value) === typed)
        send(now.value, typed);
    } else if (now.state === 'refused') send(mode === 'form' ? typed : null, typed);
    else send(now.state === 'blank' ? null : now.value, typed);
  };

  const settle = () => {
    if (said !== null) return;
    if (reading.state === 'refused' || (reading.state === 'blank' && !allowClear)) {
      setJudged(true);
      return;
    }
    const shown = reading.state === 'blank' ? '' : kind.show(reading.value);
    if (text.trim() !== shown) setSaid({ text: text.trim(), reading });
    setText(shown);
    send(reading.state === 'blank' ? null : reading.value, text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    // Also before a shortcut such as saving.
    if (event.key === 'Enter' || event.ctrlKey || event.metaKey) settle();
    else if (event.key === 'Escape' && mode === 'settled' && text !== textOf(kind, value)) {
      restart(value);
      event.stopPropagation();
    }
  };

  return { text, note, type, settle, onKeyDown };
}

function textOf<T extends string | number>(kind: TypedKind<T>, value: unknown): string {
  if (value === null || value === undefined) return '';
  return kind.isValue(value) ? kind.show(value) : String(value);
}

function isUnread<T extends string | number>(kind: TypedKind<T>, value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !kind.isValue(value);
}
