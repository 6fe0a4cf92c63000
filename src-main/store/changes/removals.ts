import type { Removal } from '#shared/domain/record.ts';
import type { ReadableLedger } from '../schema/ledger.ts';
import { portionsOf } from '../schema/portions-of.ts';

/** When, by whom and by what step records came into the bin, by record id. */
export async function removalsOf(
  ledger: ReadableLedger,
  binned: readonly { id: string; deletedAt: string | null }[],
): Promise<Map<string, Removal>> {
  const days = new Map(binned.map(({ id, deletedAt }) => [id, deletedAt]));
  const removals = new Map<string, Removal>();
  for (const chunk of portionsOf([...days.keys()])) {
    const rows = await ledger.db
      .selectFrom('change_log')
      .innerJoin('change_batch', 'change_batch.id', 'change_log.batchId')
      .select(['subjectId', 'at', 'operator', 'label'])
      .where('recordId', 'in', chunk)
      .whereRef('subjectId', '=', 'recordId')
      .orderBy('change_log.id')
      .execute();
    for (const { subjectId, ...removal } of rows) {
      if (removal.at === days.get(subjectId)) removals.set(subjectId, removal);
    }
  }
  return removals;
}
