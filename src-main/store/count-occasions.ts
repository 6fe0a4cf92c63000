import { sql } from 'kysely';
import type { OccasionCount } from '#shared/contract/overview.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { OCCASIONS, type Occasion } from '#shared/domain/occasion.ts';
import type { ReadableLedger } from './schema/ledger.ts';
import type { DateRange } from './statistics.ts';

/** The activities of these days by occasion; one that is planned, or dated after `today`, is to come. */
export async function countOccasions(
  ledger: ReadableLedger,
  { from, to }: DateRange,
  today: CivilDate,
): Promise<Record<Occasion, OccasionCount>> {
  const { rows } = await sql<OccasionCount & { occasion: Occasion }>`
    SELECT occasion, sum(status = 'held' AND date <= ${today}) AS held,
      sum(status != 'held' OR date > ${today}) AS ahead
    FROM activity
    WHERE deletedAt IS NULL AND occasion IS NOT NULL AND date BETWEEN ${from} AND ${to}
    GROUP BY occasion`.execute(ledger.db);
  const counted = new Map(rows.map(({ occasion, ...count }) => [occasion, count]));
  return Object.fromEntries(
    OCCASIONS.map((occasion) => [occasion, counted.get(occasion) ?? { held: 0, ahead: 0 }]),
  ) as Record<Occasion, OccasionCount>;
}
