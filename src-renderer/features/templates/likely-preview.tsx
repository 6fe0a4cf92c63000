import { useEffect, useState } from 'react';
import type { CallInput } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/domain/failure.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { call, toFailure } from '../../client/call.ts';
import { today } from '../../client/today.ts';
import { likelyReport } from '../../store/likely-report.ts';
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

async function likelyForm(kind: FormKind) {
  const { year, half } = await likelyReport(today());
  const first =
    kind === 'statistics' ? null : (await call('record.list', { kind, year, limit: 1 })).records[0];
  return { year, half, recordId: first?.id ?? null };
}
