import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import { type AnswerSoFar, type ChangedKind, questionOf } from './question.ts';

export interface Answer<T> extends AnswerSoFar<T> {
  reload: () => void;
}

const NOT_YET: AnswerSoFar<never> = { value: undefined, failure: undefined, loading: false };

/**
 * Reads through the service, and again whenever one of `kinds` changes (any kind when left out);
 * parts of the screen that ask the same share one answer. Null as input means: not yet. The last
 * value stays while another is read, so that screens do not flicker.
 */
export function useCall<Name extends CallName, Kind extends string = string>(
  name: Name,
  input: CallInputOf<Name, Kind> | null,
  kinds?: readonly ChangedKind[],
): Answer<CallOutput<Name, Kind>> {
  const key = JSON.stringify(input);
  const question = useMemo(() => {
    const asked = JSON.parse(key) as CallInputOf<Name, Kind> | null;
    return asked === null ? null : questionOf(name, asked);
  }, [name, key]);
  const kindsKey = kinds?.join();
  const watch = useCallback(
    (redraw: () => void) => {
      const wanted = kindsKey === undefined ? undefined : kindsOf(kindsKey);
      return question?.watch(redraw, wanted) ?? (() => {});
    },
    [question, kindsKey],
  );
  const answer = useSyncExternalStore(watch, () => question?.answer() ?? NOT_YET);

  const former = useRef<CallOutput<Name, Kind> | undefined>(undefined);
  useEffect(() => {
    if (question === null || answer.value !== undefined) former.current = answer.value;
  }, [question, answer]);
  const reload = useCallback(() => question?.reload(), [question]);
  const isWaiting = answer.loading && answer.value === undefined;
  return { ...answer, value: isWaiting ? former.current : answer.value, reload };
}

function kindsOf(key: string): ChangedKind[] {
  return key.split(',').filter((kind) => kind !== '') as ChangedKind[];
}
