import { type KeyboardEvent, useRef, useState } from 'react';
import { isComposing } from '../is-composing.ts';
import type { CellEditor, CellInput, CellOption } from './cell-editor.ts';
import { usePicking } from './use-picking.ts';

/** Where the cursor goes once a cell is done with. */
export type Then = 'down' | 'up' | 'left' | 'right' | 'stay' | 'open' | 'fill';

export interface TypingOptions {
  editor: CellEditor | null;
  /** Null when nothing was changed. */
  onDone: (input: CellInput | null, then: Then) => void;
  /** Typed where nothing is typed. */
  onNoEditor: () => void;
}

/** `replace` began with a letter, so arrows leave the cell; in `change` they move in its text. */
type Mode = 'idle' | 'replace' | 'change';

/**
 * One cell being typed into. The box has the focus all the time, open or not, so that an input
 * method has a place to compose in from its first key.
 */
export function useTyping({ editor, onDone, onNoEditor }: TypingOptions) {
  const [mode, setMode] = useState<Mode>('idle');
  const [text, setText] = useState('');
  const began = useRef('');
  const picking = usePicking(editor, mode !== 'idle', text);
  const isOpen = mode !== 'idle';

  const close = () => {
    setMode('idle');
    setText('');
    picking.reset([]);
  };
  const begin = (next: Mode, words: string, ids: readonly string[]) => {
    began.current = next === 'change' ? words : '';
    picking.reset(next === 'change' ? ids : []);
    setMode(next);
    // The words of a list are its options; what is typed narrows them.
    setText(next === 'change' && editor?.type === 'choice' ? '' : words);
  };
  const done = (then: Then) => {
    const input = inputOf();
    close();
    onDone(input, then);
  };
  /** One of the list, pressed with the mouse. */
  const doneWith = ({ value, label }: CellOption) => {
    close();
    onDone(editor?.type === 'choice' ? { ids: [value] } : { text: label }, 'stay');
  };
  const inputOf = (): CellInput | null => {
    if (editor?.type === 'choice') return picking.input(text, mode === 'replace');
    const offered = picking.offered();
    if (offered !== null) return { text: offered };
    return mode === 'change' && text === began.current ? null : { text };
  };

  const type = (typed: string) => {
    if (isOpen) {
      setText(typed);
      picking.rest();
    } else if (typed.trim() === '') setText('');
    else if (editor === null) onNoEditor();
    else begin('replace', typed, []);
  };

  /** True when the key was the cell's; the others are the sheet's or the window's. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (isComposing(event.nativeEvent)) return true;
    if (!isOpen) return false;
    const then = leaving(event, mode === 'replace' && !picking.isShown);
    if (event.key === 'Escape') close();
    else if (picking.onKey(event, text, setText)) return prevented(event);
    else if (then) done(then);
    // Saving, help and the like stay the window's; letters and moving in the text are the box's.
    else return !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key);
    return prevented(event);
  };

  return { mode, isOpen, text, type, begin, close, done, doneWith, onKey, picking };
}

function prevented(event: KeyboardEvent): true {
  event.preventDefault();
  return true;
}

function leaving(event: KeyboardEvent, arrowsLeave: boolean): Then | null {
  const { key, shiftKey, altKey } = event;
  if (key === 'Enter') {
    if (altKey) return 'open';
    if (event.ctrlKey || event.metaKey) return 'fill';
    return shiftKey ? 'up' : 'down';
  }
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return arrowsLeave && !shiftKey && !event.ctrlKey ? (ARROWS[key] ?? null) : null;
}

const ARROWS: Readonly<Record<string, Then>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
