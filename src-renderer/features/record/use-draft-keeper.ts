import { useEffect, useMemo, useRef } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import type { FormValues } from './desk.ts';
import { draftKey, useDrafts } from './drafts-store.ts';

/** A key stroke is on disk at the latest this long after it. */
const REST_MS = 250;

export interface DraftKeeper {
  keep: (values: FormValues) => void;
  flush: () => Promise<void>;
  drop: () => Promise<void>;
  isDirty: () => boolean;
}

/** Stores what is typed while it is typed. */
export function useDraftKeeper(
  kind: RecordKind,
  id: string | null,
  revision: number | null,
  recovered: boolean,
): DraftKeeper {
  const attempt = useAttempt();
  const waiting = useRef<{ values: FormValues; timer: ReturnType<typeof setTimeout> } | null>(null);
  const dirty = useRef(recovered);
  const basis = useRef(revision);
  basis.current = revision;

  const keeper = useMemo(() => {
    const flush = async () => {
      const pending = waiting.current;
      if (!pending) return;
      clearTimeout(pending.timer);
      waiting.current = null;
      await attempt(() =>
        useDrafts.getState().keep({ kind, id, revision: basis.current, values: pending.values }),
      );
    };
    return {
      flush,
      keep(values: FormValues) {
        dirty.current = true;
        // Not restarted with each key: during steady typing it is still stored four times a second.
        if (waiting.current) waiting.current.values = values;
        else waiting.current = { values, timer: setTimeout(() => void flush(), REST_MS) };
      },
      async drop() {
        if (waiting.current) clearTimeout(waiting.current.timer);
        waiting.current = null;
        dirty.current = false;
        await attempt(() => useDrafts.getState().discard(draftKey(kind, id)));
      },
      isDirty: () => dirty.current,
    };
  }, [kind, id, attempt]);

  useEffect(
    () => () => {
      void keeper.flush();
    },
    [keeper],
  );
  return keeper;
}
