import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { ServiceEvents } from '#shared/contract/events.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { onChanged } from '../store/service-events.ts';
import { call, toFailure } from './call.ts';

export type ChangedKind = ServiceEvents['changed']['kinds'][number];

export interface Answer<T> {
  /** The last value stays while it is read again, so that screens do not flicker. */
  value: T | undefined;
  failure: Failure | undefined;
  loading: boolean;
  reload: () => void;
}

/**
 * Reads through the service, and again whenever one of `kinds` changes (any kind when left out).
 * Null as input means: not yet.
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
  kinds?: readonly ChangedKind[],
): Answer<CallOutput<Name>> {
  const [answer, setAnswer] = useState<Omit<Answer<CallOutput<Name>>, 'reload'>>({
    value: undefined,
    failure: undefined,
    loading: input !== null,
  });
  const latest = useRef(0);
  const key = JSON.stringify(input);

  const reload = useCallback(() => {
    const parsed = JSON.parse(key) as CallInput<Name> | null;
    latest.current += 1;
    const turn = latest.current;
    if (parsed === null) {
      setAnswer({ value: undefined, failure: undefined, loading: false });
      return;
    }
    setAnswer((before) => ({ ...before, loading: true }));
    call(name, parsed).then(
      (value) => {
        if (turn === latest.current) setAnswer({ value, failure: undefined, loading: false });
      },
      (thrown: unknown) => {
        if (turn !== latest.current) return;
        setAnswer((before) => ({ ...before, failure: toFailure(thrown), loading: false }));
      },
    );
  }, [name, key]);

  useEffect(() => {
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  const kindsKey = kinds?.join() ?? '';
  useEffect(
    () =>
      onChanged((changed) => {
        const wanted = kindsKey === '' ? null : kindsKey.split(',');
        if (wanted === null || changed.some((kind) => wanted.includes(kind))) reload();
      }),
    [reload, kindsKey],
  );

  return { ...answer, reload };
}
