import { useMemo } from 'react';
import { useKeptDraft } from '../../ui/use-kept-draft.ts';
import { dropNoticeDraft, keepNoticeDraft, type NoticeTask } from './notice-drafts.ts';
import type { NoticeValues } from './notice-values.ts';

/** The draft of one notice's form. */
export function useNoticeDraft({ id, basis }: NoticeTask, isRecovered: boolean) {
  const place = useMemo(() => {
    const task = { id, basis };
    return {
      keep: (values: NoticeValues) => keepNoticeDraft(task, values),
      drop: () => dropNoticeDraft(task),
    };
  }, [id, basis]);
  return useKeptDraft(place, isRecovered);
}
