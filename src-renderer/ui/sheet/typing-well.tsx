import {
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import type { CellEditor, CellInput } from './cell-editor.ts';
import { LIST_ID, OptionList, optionId } from './option-list.tsx';
import { type Then, useTyping } from './use-typing.ts';

/** What the sheet does with the box that is typed into. */
export interface WellHandle {
  focus: () => void;
  /** Opens the cell with what stands in it; `null` opens it empty. */
  open: (words: string | null, ids: readonly string[]) => void;
  /** Takes what was typed, as leaving the cell with the mouse does. */
  settle: () => void;
}

interface Props {
  ref: Ref<WellHandle>;
  editor: CellEditor | null;
  /** Says which cell it is. */
  label: string;
  /** What is said of the cell. */
  words: string | undefined;
  /** Id of the cell it lies over. */
  cell: string;
  style: CSSProperties;
  column: number;
  /** Of a frozen column, in px. */
  left: number | undefined;
  numeric: boolean;
  onDone: (input: CellInput | null, then: Then) => void;
  onNoEditor: () => void;
  /** A key while nothing is being typed. */
  onSheetKey: (event: KeyboardEvent) => void;
}

/** The box over the cell under the cursor. It has the sheet's focus, unseen until something is typed. */
export function TypingWell(props: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(props);
  const { isOpen, picking } = typing;

  useImperativeHandle(props.ref, () => ({
    focus: () => box.current?.focus({ preventScroll: true }),
    open(words, ids) {
      if (props.editor === null) props.onNoEditor();
      else if (words === null) typing.begin('replace', '', []);
      else typing.begin('change', words, ids);
    },
    settle: () => {
      if (isOpen) typing.done('stay');
    },
  }));
  useEffect(() => {
    const open = box.current;
    if (isOpen && typing.mode === 'change')
      open?.setSelectionRange(open.value.length, open.value.length);
  }, [isOpen, typing.mode]);

  const onBlur = (event: FocusEvent) => {
    // Another window has come to the front; the cell stays open.
    if (document.activeElement === event.target || !document.hasFocus()) return;
    if (isOpen) typing.done('stay');
  };
  const ownClipboard = (event: ClipboardEvent) => {
    if (isOpen) event.stopPropagation();
  };

  return (
    <div className="wj-well" style={props.style}>
      <div
        className={props.left === undefined ? 'wj-well-cell' : 'wj-well-cell wj-frozen'}
        style={{ gridColumn: props.column + 2, left: props.left }}
      >
        <textarea
          ref={box}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          className={props.numeric ? 'wj-well-box wj-well-number' : 'wj-well-box'}
          {...(isOpen ? {} : { 'data-idle': '' })}
          aria-label={props.label}
          title={isOpen ? undefined : props.words}
          {...(isOpen
            ? picking.isShown
              ? {
                  'aria-autocomplete': 'list' as const,
                  'aria-controls': LIST_ID,
                  ...(picking.highlighted === null
                    ? {}
                    : { 'aria-activedescendant': optionId(picking.highlighted) }),
                }
              : {}
            : { 'aria-activedescendant': props.cell })}
          value={typing.text}
          onChange={(event) => typing.type(event.target.value)}
          onCompositionEnd={() => {
            // Given up before anything was written: the cell stays as it was.
            if (typing.mode === 'replace' && box.current?.value === '') typing.close();
          }}
          onKeyDown={(event) => {
            if (typing.onKey(event)) event.stopPropagation();
            else if (!isOpen) props.onSheetKey(event);
          }}
          onBlur={onBlur}
          onCopy={ownClipboard}
          onPaste={ownClipboard}
          onDoubleClick={(event) => event.stopPropagation()}
        />
        {picking.isShown ? (
          <OptionList
            under={box}
            picking={picking}
            onPick={(option) => {
              if (picking.several) picking.toggle(option.value);
              else typing.doneWith(option);
            }}
          />
        ) : null}
      </div>
    </div>
  );
}
