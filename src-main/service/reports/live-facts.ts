import type { CivilDate } from '#shared/domain/civil-date.ts';
import { type Period, periodOf } from '#shared/domain/period.ts';
import type { ReportChoices } from '#shared/domain/report-choices.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { assembleFacts, type LedgerYear } from '#shared/report/assemble-facts.ts';
import { listRecords } from '../../store/find-records.ts';
import { countTally } from '../../store/statistics.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { kindsServed } from '../templates/template-shelf.ts';
import { chosenPeriod, periodInForceOf, reportFacts } from './period-in-force.ts';
import type { Which } from './stored-report.ts';

/**
 * What the forms would say if the report were frozen now. What only some offices ask for is held
 * where the built-in form prints it or an office's own form serves, unless `extras` says otherwise.
 */
export async function liveFacts(
  desk: Desk,
  which: Which,
  choices: ReportChoices,
  extras: Partial<LedgerYear['extras']> = {},
): Promise<ReportFacts> {
  const notice = await desk.notice();
  const period = chosenPeriod(periodOf(which.year, which.half, notice.due), choices);
  const yearFrom =
    which.half === 1 ? period.from : (await periodInForceOf(desk, which.year, 1)).from;
  return factsOfDays(desk, period, yearFrom, choices, extras);
}

/** The same for any days of a reporting year, which begins on `yearFrom`. */
export async function factsOfDays(
  desk: Desk,
  period: Period,
  yearFrom: CivilDate,
  choices: ReportChoices,
  extras: Partial<LedgerYear['extras']> = {},
): Promise<ReportFacts> {
  const ledger = desk.ledger();
  const notice = await desk.notice();
  const { year, half } = period;
  const from = yearFrom < period.from ? yearFrom : period.from;
  const before = await periodInForceOf(desk, year - 1, half);
  const byYear = { year, limit: -1 };
  const [activities, pilots, works, cases] = await Promise.all([
    listRecords(ledger, 'activity', { from, to: period.to, limit: -1 }),
    listRecords(ledger, 'pilot', byYear),
    listRecords(ledger, 'work', byYear),
    listRecords(ledger, 'case', byYear),
  ]);
  const settings = await desk.settings();
  const { printed = settings.extras, leaderNamed = settings.leaderNamed } = extras;
  const kept = extras.kept ?? [...printed, ...(await kindsServed(desk))];
  return assembleFacts({
    notice,
    extras: { printed, kept, leaderNamed },
    pilotOrder: settings.pilotOrder,
    unit: (await getUnit(ledger)) ?? unitSchema.parse({}),
    period,
    yearFrom,
    choices,
    activities: activities.records,
    pilots: pilots.records,
    works: works.records,
    cases: cases.records,
    before: { period: before, total: (await countTally(ledger, before, year - 1)).total },
    reports: await reportFacts(desk, year),
  });
}
