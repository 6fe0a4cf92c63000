import type { Handlers } from '#shared/contract/contract.ts';
import type { Overview, YearView } from '#shared/contract/overview.ts';
import { type Reminder, remindersOn } from '#shared/deadline/reminders.ts';
import { addDays, type CivilDate, yearOf } from '#shared/domain/civil-date.ts';
import type { Measures } from '#shared/domain/measures.ts';
import {
  HALVES,
  type Half,
  type HalfYear,
  type Period,
  periodContaining,
} from '#shared/domain/period.ts';
import { newestReport } from '#shared/domain/period-in-force.ts';
import { monthSpans, quartersOf } from '#shared/domain/period-parts.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { likelyPeriod } from '#shared/report/likely-period.ts';
import { checkLedger } from '#shared/rules/check-ledger.ts';
import type { Finding } from '#shared/rules/rules.ts';
import { listRecords } from '../../store/find-records.ts';
import { countTally, recordsBehind } from '../../store/statistics.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { periodInForceOf, reportFacts, reportPeriods } from '../reports/period-in-force.ts';
import { deadlineFor, halfStanding } from '../reports/report-view.ts';

export function overviewHandlers(desk: Desk): Handlers['overview'] {
  return {
    async get({ today, year, half }): Promise<Overview> {
      const notice = await desk.notice();
      const usual = periodContaining(today, notice.due);
      const which = { year: year ?? usual.year, half: half ?? (year ? 1 : usual.half) };
      const period = await periodInForceOf(desk, which.year, which.half);
      return {
        period,
        deadline: deadlineFor(which, notice.due, today),
        report: await halfStanding(desk, which),
        findings: await findings(desk, which.year, which.half, today),
        tally: await countTally(desk.ledger(), period, which.year),
        months: await monthsOf(desk, period),
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
  const first = await periodInForceOf(desk, year, 1);
  const last = await periodInForceOf(desk, year, 2);
  const all = { limit: -1 };
  const records = {
    // A year on each side: what lies just outside the reports is a finding too.
    activities: await listRecords(ledger, 'activity', {
      from: addDays(first.from, -366),
      to: addDays(last.to, 366),
      sort: { field: 'date', descending: false },
      ...all,
    }),
    pilots: await listRecords(ledger, 'pilot', all),
    works: await listRecords(ledger, 'work', all),
    cases: await listRecords(ledger, 'case', all),
  };
  return checkLedger(
    {
      year,
      half,
      today,
      unit: (await getUnit(ledger)) ?? unitSchema.parse({}),
      activities: records.activities.records,
      pilots: records.pilots.records,
      works: records.works.records,
      cases: records.cases.records,
      reports: await reportFacts(desk, year),
    },
    notice,
  );
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

async function monthsOf(desk: Desk, period: Period): Promise<({ month: string } & Measures)[]> {
  const months: ({ month: string } & Measures)[] = [];
  for (const { from, to, month } of monthSpans(period)) {
    const { total } = await countTally(desk.ledger(), { from, to }, period.year);
    months.push({ month, ...total });
  }
  return months;
}

async function yearView(desk: Desk, year: number, today: CivilDate): Promise<YearView> {
  const ledger = desk.ledger();
  const notice = await desk.notice();
  const periods = await Promise.all(HALVES.map((half) => periodInForceOf(desk, year, half)));
  const [first, second] = periods as [Period, Period];
  const lastYear = {
    from: (await periodInForceOf(desk, year - 1, 1)).from,
    to: (await periodInForceOf(desk, year - 1, 2)).to,
  };
  return {
    year,
    halves: await Promise.all(
      periods.map(async (period) => ({
        period,
        tally: await countTally(ledger, period, year),
        deadline: deadlineFor(period, notice.due, today),
        state: (await halfStanding(desk, period)).state,
      })),
    ),
    total: await countTally(ledger, { from: first.from, to: second.to }, year),
    quarters: await Promise.all(
      quartersOf(first, second).map(async (quarter) => ({
        ...quarter,
        tally: await countTally(ledger, quarter, year),
      })),
    ),
    lastYear: await countTally(ledger, lastYear, year - 1),
    faults: (await findings(desk, year, null, today))
      .filter(({ rule, level }) => rule === 'periods-join' && level !== 'met')
      .map(({ message }) => message),
  };
}
