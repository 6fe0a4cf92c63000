import { type KeyboardEvent, useEffect, useState } from 'react';
import { bestMatches } from './best-matches.ts';
import type { CellEditor, CellInput, CellOption } from './cell-editor.ts';

/** The list under an open cell: the options of a choice, or what was typed in the column before. */
export function usePicking(editor: CellEditor | null, isOpen: boolean, text: string) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  /** The option the arrows stand on; null until they are used, where words alone will do. */
  const [at, setAt] = useState<number | null>(null);
  const [offers, setOffers] = useState<readonly string[]>([]);
  const [dismissed, setDismissed] = useState(false);

  const ask = editor?.type === 'text' && isOpen ? editor.offers : undefined;
  useEffect(() => {
    setOffers([]);
    if (!ask) return;
    let wanted = true;
    ask().then(
      (words) => wanted && setOffers(words),
      // Without offers the cell is typed all the same.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [ask]);

  const isChoice = editor?.type === 'choice';
  const several = isChoice && editor.several;
  const options = isChoice ? editor.options : text === '' ? [] : offers.map(asOption);
  const shown = !isOpen || dismissed ? [] : bestMatches(options, text, isChoice ? 99 : MOST_OFFERS);
  const isShown = shown.length > 0;
  // Of a choice, what is typed points at the best of the list at once.
  const first = isChoice && text.trim() !== '' ? 0 : null;
  const highlighted = at === null ? first : Math.min(at, shown.length - 1);
  const current = highlighted === null ? undefined : shown[highlighted];

  const reset = (ids: readonly string[]) => {
    setPicked(ids);
    const found =
      isChoice && !several ? editor.options.findIndex(({ value }) => value === ids[0]) : -1;
    setAt(found >= 0 ? found : null);
    setDismissed(false);
  };
  const toggle = (value: string) => {
    if (!several) setPicked([value]);
    else
      setPicked(picked.includes(value) ? picked.filter((id) => id !== value) : [...picked, value]);
  };

  /** What was chosen; words that fit no option are given as they are. */
  const input = (typed: string, isNew: boolean): CellInput | null => {
    if (!isChoice) return null;
    const words = typed.trim();
    if (words !== '' && current === undefined) return { text: typed };
    // 企业、社区 is to be read, not to be taken for the first that it matches.
    if (/[、,，;；/\s]/u.test(words)) return { text: typed };
    if (several) {
      const ids = words !== '' && current ? [...picked, current.value] : picked;
      return isNew && ids.length === 0 ? null : { ids };
    }
    const one = current?.value ?? picked[0];
    return one === undefined ? null : { ids: [one] };
  };

  const onKey = (event: KeyboardEvent, typed: string, setText: (text: string) => void): boolean => {
    if (!isShown || event.altKey) return false;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      const from = highlighted ?? (step > 0 ? -1 : shown.length);
      setAt((from + step + shown.length) % shown.length);
      return true;
    }
    if (event.key === ' ' && several && !event.ctrlKey) {
      const value = (current ?? shown[0])?.value;
      if (value !== undefined) toggle(value);
      if (typed !== '') setText('');
      setAt(editor.options.findIndex((option) => option.value === value));
      return true;
    }
    return false;
  };

  return {
    isShown,
    shown,
    several,
    picked,
    highlighted,
    reset,
    toggle,
    input,
    onKey,
    /** Typing on leaves the arrows' place. */
    rest: () => {
      setAt(null);
      setDismissed(false);
    },
    offered: () => (!isChoice && at !== null ? (current?.label ?? null) : null),
  };
}

export type Picking = ReturnType<typeof usePicking>;

const MOST_OFFERS = 8;

function asOption(label: string): CellOption {
  return { value: label, label };
}
