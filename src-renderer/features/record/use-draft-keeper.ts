import { useMemo, useRef } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { useKeptDraft } from '../../ui/use-kept-draft.ts';
import type { FormValues } from './desk.ts';
import { draftKey, useDrafts } from './drafts-store.ts';

/** The draft of one record's form; `revision` is what the typing started from. */
export function useDraftKeeper(
  kind: RecordKind,
  id: string | null,
  revision: number | null,
  isRecovered: boolean,
) {
  const basis = useRef(revision);
  basis.current = revision;
  const place = useMemo(
    () => ({
      keep: (values: FormValues) =>
        useDrafts.getState().keep({ kind, id, revision: basis.current, values }),
      drop: () => useDrafts.getState().discard(draftKey(kind, id)),
    }),
    [kind, id],
  );
  return useKeptDraft(place, isRecovered);
}
