import { grouped } from '#shared/domain/grouped.ts';
import type { Listed, RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { saidBy } from '#shared/domain/said-bodies.ts';
import { countBodies } from '../../store/roster/bodies.ts';
import { linksOf } from '../../store/roster/body-links.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';

/** Activities with what each says of the bodies of the roster; without a roster as they are. */
export async function withBodies<K extends RecordKind>(
  ledger: ReadableLedger,
  kind: K,
  records: Listed<RecordByKind[K]>[],
): Promise<Listed<RecordByKind[K]>[]> {
  if (kind !== 'activity' || (await countBodies(ledger)) === 0) return records;
  const ids = records.map(({ id }) => id);
  const links = grouped(await linksOf(ledger, ids), ({ recordId }) => recordId);
  return records.map((record) => ({ ...record, bodies: saidBy(links.get(record.id) ?? []) }));
}
