import type { BodyCoverage } from '#shared/contract/roster.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { listRecords } from '../../store/find-records.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';
import { relatedInDays } from './related.ts';

/** What each body of the roster has of the activities held within the days, in the roster's order. */
export async function coverageOf(
  ledger: ReadableLedger,
  days: { from: CivilDate; to: CivilDate },
): Promise<BodyCoverage[]> {
  const bodies = await listBodies(ledger);
  const none = (bodyId: string): BodyCoverage => ({
    bodyId,
    from: 0,
    reached: 0,
    doubted: 0,
    lastOn: null,
  });
  const coverage = new Map(bodies.map(({ id }) => [id, none(id)]));
  if (bodies.length === 0) return [];
  const held = { ...days, status: 'held' as const, limit: -1 };
  const { records } = await listRecords(ledger, 'activity', held);
  const related = await relatedInDays(ledger, days, records);
  for (const { id, date } of records) {
    const { source, reached } = related.get(id) ?? { source: null, reached: [] };
    const from = source && coverage.get(source.bodyId);
    if (from) from.from += 1;
    for (const { bodyId, sure } of reached) {
      const body = coverage.get(bodyId);
      if (!body) continue;
      if (!sure) body.doubted += 1;
      else {
        body.reached += 1;
        if (body.lastOn === null || body.lastOn < date) body.lastOn = date;
      }
    }
  }
  return [...coverage.values()];
}
