import { sql } from 'kysely';
import type { Setting } from '#shared/domain/setting.ts';
import { ACTIVITY_FACTS, type ActivityFact } from '#shared/rules/ledger-facts.ts';
import type { ReadableLedger } from './schema/ledger.ts';
import type { DateRange } from './statistics.ts';

/** What the rules ask of the activities of these days, oldest first; nothing else is read of them. */
export async function activityFacts(
  ledger: ReadableLedger,
  range: DateRange,
): Promise<ActivityFact[]> {
  const { rows } = await activityFactsQuery(range).execute(ledger.db);
  // There are few different lists, and each of them is read once.
  const lists = new Map<string, Setting[]>();
  return rows.map((row) => {
    const settings = lists.get(row.settings) ?? (JSON.parse(row.settings) as Setting[]);
    lists.set(row.settings, settings);
    // Of the many rows of a large ledger none is made twice.
    return Object.assign(row, { settings });
  });
}

export function activityFactsQuery({ from, to }: DateRange) {
  return sql<ActivityFactRow>`
    SELECT ${sql.join(COLUMNS.map((column) => sql.ref(column)))},
      (SELECT count(*) FROM record_file
        WHERE recordId = activity.id AND deletedAt IS NULL) AS fileCount
    FROM activity INDEXED BY activity_by_date
    WHERE deletedAt IS NULL AND date BETWEEN ${from} AND ${to}
    ORDER BY date, seq`;
}

type ActivityFactRow = Omit<ActivityFact, 'settings'> & { settings: string };
const COLUMNS = ACTIVITY_FACTS.filter((fact) => fact !== 'fileCount');
