import type { RecordKind } from '#shared/domain/record.ts';
import type { FormerState, RecordPast } from '../../exchange/matching/ledger-record.ts';
import { type RecordStep, stepsOfRecords } from '../../store/import-records.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';

/** What the change log tells an import of these records: what imports wrote, and what they once held. */
export async function recordPasts(
  ledger: ReadableLedger,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, RecordPast>> {
  const pasts = new Map<string, RecordPast>();
  for (const [id, { steps, undone }] of await stepsOfRecords(ledger, kind, ids)) {
    const last = steps.findLastIndex(isImport);
    const imported = steps[last]?.after?.input ?? null;
    const former = steps.flatMap(({ action, before }, at): FormerState[] =>
      action === 'edit' && before ? [{ ...before, replaced: at <= last }] : [],
    );
    pasts.set(id, { imported, former, undone });
  }
  return pasts;
}

/** An import gives the record the key of its row. */
function isImport({ before, after }: RecordStep<RecordKind>): boolean {
  const key = after?.importKey ?? null;
  return key !== null && key !== before?.importKey;
}
