import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '#shared/domain/failure.ts';
import { toFailure } from '../client/call.ts';
import { useTellFailure } from './use-tell-failure.ts';

/** A key stroke is on disk at the latest this long after it. */
const REST_MS = 250;

/** Where a draft lies. */
interface DraftPlace<Values> {
  keep: (values: Values) => Promise<void>;
  drop: () => Promise<void>;
}

export interface DraftKeeper<Values> {
  keep: (values: Values) => void;
  /** Stores at once what waits; answers whether all that was typed is stored. */
  flush: () => Promise<boolean>;
  drop: () => Promise<void>;
  isDirty: () => boolean;
}

/**
 * Stores what is typed while it is typed, so that neither a crash nor leaving the page loses it. What
 * keeps a draft from that is for the form to show, and told in a toast only once that has gone.
 * `place` must stay the same object as long as it is the same place.
 */
export function useKeptDraft<Values>(
  place: DraftPlace<Values>,
  isRecovered: boolean,
): { keeper: DraftKeeper<Values>; failure: Failure | null } {
  const tellFailure = useTellFailure();
  const [failure, setFailure] = useState<Failure | null>(null);
  const waiting = useRef<Values | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDirty = useRef(isRecovered);
  const isOpen = useRef(true);

  const keeper = useMemo((): DraftKeeper<Values> => {
    const take = (): Values | null => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const values = waiting.current;
      waiting.current = null;
      return values;
    };
    const tried = async (work: Promise<void>): Promise<boolean> => {
      try {
        await work;
        setFailure(null);
        return true;
      } catch (thrown) {
        if (isOpen.current) setFailure(toFailure(thrown));
        else tellFailure(thrown);
        return false;
      }
    };
    const flush = async () => {
      const values = take();
      if (values === null) return true;
      const isKept = await tried(place.keep(values));
      // The next key, or leaving the form, tries again.
      if (!isKept && isOpen.current) waiting.current ??= values;
      return isKept;
    };
    return {
      flush,
      keep(values) {
        isDirty.current = true;
        waiting.current = values;
        // Not restarted with each key: during steady typing it is still stored four times a second.
        timer.current ??= setTimeout(() => void flush(), REST_MS);
      },
      async drop() {
        take();
        isDirty.current = false;
        await tried(place.drop());
      },
      isDirty: () => isDirty.current,
    };
  }, [place, tellFailure]);

  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, failure };
}
