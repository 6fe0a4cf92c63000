import { sql } from 'kysely';
import type { Activity } from '#shared/domain/activity.ts';
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts';
import {
  addMeasures,
  COUNTED_FIELDS,
  MEASURES,
  type Measure,
  type Measures,
} from '#shared/domain/measures.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { Setting } from '#shared/domain/setting.ts';
import { emptyTally, type Tally } from '#shared/statistics/tally.ts';
import { listRecords } from './find-records.ts';
import type { ReadableLedger } from './schema/ledger.ts';

/** Both days belong to it. */
export interface DateRange {
  from: CivilDate;
  to: CivilDate;
}

/**
 * The numbers of the statistics table, counted by the database: activities by their start date,
 * pilots, works and cases by reporting year. The reference is the pure `tally`.
 */
export async function countTally(
  ledger: ReadableLedger,
  range: DateRange,
  year: number,
): Promise<Tally> {
  const tallyOf = await countTallies(ledger, [range], year);
  return tallyOf(range);
}

/**
 * The same of several spans of days, however they overlap: each day's activities are counted once,
 * in the longest stretches that no span begins or ends within, and added to the spans they lie in.
 */
export async function countTallies(
  ledger: ReadableLedger,
  spans: readonly DateRange[],
  year: number,
): Promise<(span: DateRange) => Tally> {
  const material = await countMaterial(ledger, year);
  const tallies = new Map(spans.map((span) => [span, structuredClone(material)]));
  for (const stretch of stretchesOf(spans)) {
    const groups = await countActivities(ledger, stretch);
    for (const [span, tally] of tallies) if (isPartOf(stretch, span)) addGroups(tally, groups);
  }
  return (span) => {
    const tally = tallies.get(span);
    if (!tally) throw new Error(`days not counted: ${span.from} to ${span.to}`);
    return tally;
  };
}

function isPartOf(stretch: DateRange, span: DateRange): boolean {
  return span.from <= stretch.from && stretch.to <= span.to;
}

/** The days of all spans, cut wherever one of them begins or ends. */
function stretchesOf(spans: readonly DateRange[]): DateRange[] {
  const days = spans.filter(({ from, to }) => from <= to);
  const cuts = [...new Set(days.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
  return cuts
    .slice(0, -1)
    .map((from, index) => ({ from, to: addDays(cuts[index + 1] ?? from, -1) }))
    .filter((stretch) => days.some((span) => isPartOf(stretch, span)));
}

function addGroups(tally: Tally, groups: readonly Group[]): void {
  for (const { form, setting, ...measures } of groups) {
    if (setting === null) {
      addMeasures(tally.byForm[form], measures);
      addMeasures(tally.total, measures);
    } else {
      addMeasures(tally.matrix[form][setting], measures);
      addMeasures(tally.bySetting[setting], measures);
    }
  }
}

/** What a tally says of a reporting year beside its activities. */
async function countMaterial(ledger: ReadableLedger, year: number): Promise<Tally> {
  const result = emptyTally();
  for (const { kind, count } of await countPilots(ledger, year)) {
    result.pilots.byKind[kind] = count;
    result.pilots.total += count;
  }
  result.works = await countOfYear(ledger, 'work', year);
  result.cases = await countOfYear(ledger, 'result_case', year);
  return result;
}

/** The activities behind a number: a cell, a row, a column or the total. */
export async function recordsBehind(
  ledger: ReadableLedger,
  cell: DateRange & { form?: PublicityForm | undefined; setting?: Setting | undefined },
): Promise<Activity[]> {
  const { records } = await listRecords(ledger, 'activity', {
    from: cell.from,
    to: cell.to,
    forms: cell.form && [cell.form],
    settings: cell.setting && [cell.setting],
    status: 'held',
    sort: { field: 'date', descending: false },
  });
  return records;
}

type Group = Measures & { form: PublicityForm; setting: Setting | null };

/**
 * Activities are grouped by form and by their whole list of settings first; only these few groups
 * are then spread over their settings. The rows without a setting are each form's own totals, where
 * an activity counts once.
 */
async function countActivities(ledger: ReadableLedger, range: DateRange): Promise<Group[]> {
  const measures = sql.join(MEASURES.map((measure) => sql.ref(measure)));
  const { rows } = await sql<Group>`
    WITH counted AS MATERIALIZED (
      SELECT form, settings, count(*) AS activities, ${sums(COUNTED_FIELDS)}
      FROM activity INDEXED BY activity_counted
      WHERE deletedAt IS NULL AND status = 'held' AND date BETWEEN ${range.from} AND ${range.to}
      GROUP BY form, settings
    ), spread AS (
      SELECT form, NULL AS setting, ${measures} FROM counted
      UNION ALL
      SELECT form, entered.value, ${measures}
      FROM counted, json_each(counted.settings) AS entered
    )
    SELECT form, setting, ${sums(MEASURES)} FROM spread GROUP BY form, setting`.execute(ledger.db);
  return rows;
}

function sums(columns: readonly Measure[]) {
  return sql.join(columns.map((column) => sql`sum(${sql.ref(column)}) AS ${sql.ref(column)}`));
}

function countPilots(ledger: ReadableLedger, year: number) {
  return ledger.db
    .selectFrom('pilot')
    .select((select) => ['kind', select.fn.countAll<number>().as('count')])
    .where('deletedAt', 'is', null)
    .where('year', '=', year)
    .where('status', '!=', 'withdrawn')
    .groupBy('kind')
    .execute();
}

async function countOfYear(
  ledger: ReadableLedger,
  table: 'work' | 'result_case',
  year: number,
): Promise<number> {
  const { count } = await ledger.db
    .selectFrom(table)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('deletedAt', 'is', null)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return count;
}
