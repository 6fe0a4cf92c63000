import type { CivilDate } from '#shared/domain/civil-date.ts';
import { grouped } from '#shared/domain/grouped.ts';
import { bodyMatcher } from '#shared/recognition/match-body.ts';
import {
  type NamingWords,
  type RelatedBodies,
  relatedBodies,
} from '#shared/roster/related-bodies.ts';
import { getRecords } from '../../store/find-records.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import { linksOf, linksOfDays } from '../../store/roster/body-links.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';
import type { BodyLinkTable } from '../../store/schema/tables.ts';

/** Of activities by their ids; those that are no more are left out. */
export async function relatedOf(
  ledger: ReadableLedger,
  ids: readonly string[],
): Promise<Record<string, RelatedBodies>> {
  const activities = await getRecords(ledger, 'activity', ids);
  return Object.fromEntries(await relate(ledger, activities, await linksOf(ledger, ids)));
}

/** Of activities that are at hand, all within the days; empty without a roster. */
export async function relatedInDays(
  ledger: ReadableLedger,
  days: { from: CivilDate; to: CivilDate },
  activities: readonly (NamingWords & { id: string })[],
): Promise<Map<string, RelatedBodies>> {
  return relate(ledger, activities, await linksOfDays(ledger, days));
}

async function relate(
  ledger: ReadableLedger,
  activities: readonly (NamingWords & { id: string })[],
  links: readonly BodyLinkTable[],
): Promise<Map<string, RelatedBodies>> {
  const bodies = await listBodies(ledger);
  if (bodies.length === 0) return new Map();
  const roster = new Map(bodies.map((body) => [body.id, body]));
  const matcher = bodyMatcher(bodies);
  const linksById = grouped(links, ({ recordId }) => recordId);
  return new Map(
    activities.map((activity) => [
      activity.id,
      relatedBodies(activity, linksById.get(activity.id) ?? [], roster, matcher),
    ]),
  );
}
