import type { Handlers } from '#shared/contract/contract.ts';
import type { Overview, YearView } from '#shared/contract/overview.ts';
import { type Reminder, remindersOn } from '#shared/deadline/reminders.ts';
import { addDays, type CivilDate, yearOf } from '#shared/domain/civil-date.ts';
import { type Half, type HalfYear, periodContaining } from '#shared/domain/period.ts';
import { newestReport } from '#shared/domain/period-in-force.ts';
import { monthSpans, quartersOf } from '#shared/domain/period-parts.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { likelyPeriod } from '#shared/report/likely-period.ts';
import { asksOfBodies, daysAsked } from '#shared/rules/asked.ts';
import { checkLedger, findingsOf } from '#shared/rules/check-ledger.ts';
import type { RosterFacts } from '#shared/rules/ledger-facts.ts';
import { periodsJoin } from '#shared/rules/periods-join.ts';
import type { Finding } from '#shared/rules/rules.ts';
import { activityFacts } from '../../store/activity-facts.ts';
import { countOccasions } from '../../store/count-occasions.ts';
import { listRecords } from '../../store/find-records.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';
import { countTallies, countTally, recordsBehind } from '../../store/statistics.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import {
  halvesInForceOf,
  periodInForceOf,
  reportFacts,
  reportPeriods,
} from '../reports/period-in-force.ts';
import { deadlineFor, halfStanding } from '../reports/report-view.ts';
import { relatedInDays } from '../roster/related.ts';

export function overviewHandlers(desk: Desk): Handlers['overview'] {
  return {
    async get({ today, year, half }): Promise<Overview> {
      const notice = await desk.notice();
      const usual = periodContaining(today, notice.due);
      const which = { year: year ?? usual.year, half: half ?? (year ? 1 : usual.half) };
      const period = await periodInForceOf(desk, which.year, which.half);
      const months = monthSpans(period);
      const tallyOf = await countTallies(desk.ledger(), [period, ...months], which.year);
      return {
        period,
        deadline: deadlineFor(which, notice.due, today),
        report: await halfStanding(desk, which),
        findings: await findings(desk, which.year, which.half, today),
        tally: tallyOf(period),
        months: months.map((span) => ({ month: span.month, ...tallyOf(span).total })),
      };
    },
    likely: ({ today }) => likely(desk, today),
    check: ({ today, year, half }) => findings(desk, year, half ?? null, today),
    async statistics({ year, half }) {
      const period = await periodInForceOf(desk, year, half);
      return { period, tally: await countTally(desk.ledger(), period, year) };
    },
    async behind({ year, half, form, setting }) {
      const { from, to } = await periodInForceOf(desk, year, half);
      return recordsBehind(desk.ledger(), { from, to, form, setting });
    },
    async occasions({ today, year }) {
      const [first, second] = await halvesInForceOf(desk, year);
      return countOccasions(desk.ledger(), { from: first.from, to: second.to }, today);
    },
    reminders: ({ today }) => reminders(desk, today),
    year: ({ today, year }) => yearView(desk, year, today),
  };
}

/** All that the notice asks, held against the ledger as it is. */
async function findings(
  desk: Desk,
  year: number,
  half: Half | null,
  today: CivilDate,
): Promise<Finding[]> {
  const ledger = desk.ledger();
  const notice = await desk.notice();
  const reports = await reportFacts(desk, year);
  const days = daysAsked({ year, half, reports }, notice);
  const all = { limit: -1 };
  return checkLedger(
    {
      year,
      half,
      today,
      unit: (await getUnit(ledger)) ?? unitSchema.parse({}),
      activities: await activityFacts(ledger, days),
      pilots: (await listRecords(ledger, 'pilot', all)).records,
      works: (await listRecords(ledger, 'work', all)).records,
      cases: (await listRecords(ledger, 'case', all)).records,
      reports,
      ...(asksOfBodies(notice) && { roster: await rosterFacts(ledger, days) }),
    },
    notice,
  );
}

async function rosterFacts(
  ledger: ReadableLedger,
  days: { from: CivilDate; to: CivilDate },
): Promise<RosterFacts> {
  const bodies = await listBodies(ledger);
  if (bodies.length === 0) return { bodies, reached: new Map() };
  const { records } = await listRecords(ledger, 'activity', { ...days, limit: -1 });
  const related = await relatedInDays(ledger, days, records);
  const reached = [...related].filter(([, each]) => each.reached.length > 0);
  return { bodies, reached: new Map(reached.map(([id, each]) => [id, each.reached])) };
}

async function reminders(desk: Desk, today: CivilDate): Promise<Reminder[]> {
  const notice = await desk.notice();
  const current = periodContaining(today, notice.due);
  const before = periodContaining(addDays(current.from, -1), notice.due);
  const { total } = await listRecords(desk.ledger(), 'activity', {
    from: before.from,
    to: before.to,
    limit: 0,
  });
  return remindersOn(today, notice, await reportPeriods(desk, current.year), () => total > 0);
}

async function likely(desk: Desk, today: CivilDate): Promise<HalfYear> {
  const { due } = await desk.notice();
  const now = periodContaining(today, due);
  const inForce = await periodInForceOf(desk, now.year, now.half);
  const sort = { field: 'date', descending: true };
  const { records } = await listRecords(desk.ledger(), 'activity', { sort, limit: 1 });
  const latest = records[0]?.date ?? null;
  const { from, to } = inForce;
  const here = await listRecords(desk.ledger(), 'activity', { from, to, limit: 0 });
  const reports = await reportPeriods(desk, latest === null ? now.year : yearOf(latest));
  return likelyPeriod(today, due, {
    latest,
    hasActivities: () => here.total > 0,
    isSent: ({ year, half }) => newestReport(reports, year, half)?.state === 'sent',
  });
}

async function yearView(desk: Desk, year: number, today: CivilDate): Promise<YearView> {
  const ledger = desk.ledger();
  const notice = await desk.notice();
  const periods = await halvesInForceOf(desk, year);
  const [first, second] = periods;
  const [before, after] = await halvesInForceOf(desk, year - 1);
  const lastYear = { from: before.from, to: after.to };
  const quarters = quartersOf(first, second);
  const total = { from: first.from, to: second.to };
  const tallyOf = await countTallies(ledger, [total, ...periods, ...quarters], year);
  return {
    year,
    halves: await Promise.all(
      periods.map(async (period) => ({
        period,
        tally: tallyOf(period),
        deadline: deadlineFor(period, notice.due, today),
        state: (await halfStanding(desk, period)).state,
      })),
    ),
    total: tallyOf(total),
    quarters: quarters.map((quarter) => ({ ...quarter, tally: tallyOf(quarter) })),
    lastYear: await countTally(ledger, lastYear, year - 1),
    faults: await seamFaults(desk, year, today),
  };
}

/** What is wrong between the year's periods and those beside them; that rule looks at no record. */
async function seamFaults(desk: Desk, year: number, today: CivilDate): Promise<string[]> {
  const reports = await reportFacts(desk, year);
  const unit = unitSchema.parse({});
  const none = { activities: [], pilots: [], works: [], cases: [] };
  const facts = { year, half: null, today, unit, reports, ...none };
  return findingsOf(periodsJoin, facts, await desk.notice()).map(({ message }) => message);
}
