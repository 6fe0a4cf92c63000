import { useEffect, useState } from 'react';
import type { CallInput } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/domain/failure.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { call, toFailure } from '../../client/call.ts';
import { today } from '../../client/today.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { FilledPreview } from './filled-preview.tsx';

/** A template with the data of the report the clerk most likely works on. */
export function LikelyPreview({ name, kind }: { name: string; kind: FormKind }) {
  const [of, setOf] = useState<CallInput<'template.preview'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let isLatest = true;
    likelyForm(kind).then(
      (likely) => isLatest && setOf({ name, kind, ...likely }),
      (thrown: unknown) => isLatest && setFailure(toFailure(thrown)),
    );
    return () => {
      isLatest = false;
    };
  }, [name, kind]);

  if (failure) return <FailureAlert failure={failure} />;
  return of && <FilledPreview of={of} />;
}

/** The first work or case of that report; where it takes none, one that went out with the other half. */
async function likelyForm(kind: FormKind) {
  const which = await call('overview.likely', { today: today() });
  if (kind === 'statistics') return { ...which, recordId: null };
  const standings = (await call('report.get', which)).material[kind];
  const shown =
    standings.find(({ taken }) => taken) ?? standings.find(({ sentWith }) => sentWith !== null);
  const { year, half } = (shown?.taken ? null : shown?.sentWith) ?? which;
  return { year, half, recordId: shown?.id ?? null };
}
