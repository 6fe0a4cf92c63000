import { useEffect, useMemo, useRef } from 'react';
import { useAttempt } from '../../ui/use-attempt.ts';
import { dropNoticeDraft, keepNoticeDraft, type NoticeTask } from './notice-drafts.ts';
import type { NoticeValues } from './notice-values.ts';

/** A key stroke is on disk at the latest this long after it. */
const REST_MS = 250;

/** Stores what is typed while it is typed, so that neither a crash nor leaving the page loses it. */
export function useNoticeDraft({ id, basis }: NoticeTask, isRecovered: boolean) {
  const attempt = useAttempt();
  const waiting = useRef<NoticeValues | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDirty = useRef(isRecovered);

  const keeper = useMemo(() => {
    const task = { id, basis };
    const flush = async () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const values = waiting.current;
      waiting.current = null;
      if (values) await attempt(() => keepNoticeDraft(task, values));
    };
    return {
      flush,
      isDirty: () => isDirty.current,
      keep(values: NoticeValues) {
        isDirty.current = true;
        waiting.current = values;
        timer.current ??= setTimeout(() => void flush(), REST_MS);
      },
      async drop() {
        clearTimeout(timer.current);
        timer.current = undefined;
        waiting.current = null;
        isDirty.current = false;
        await attempt(() => dropNoticeDraft(task));
      },
    };
  }, [id, basis, attempt]);

  useEffect(
    () => () => {
      void keeper.flush();
    },
    [keeper],
  );
  return keeper;
}
