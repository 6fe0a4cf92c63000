import type { Activity } from '../domain/activity.ts';
import { HALVES, type Half, isWithin, type Period, periodOf } from '../domain/period.ts';
import type { Notice } from '../notice/notice.ts';
import type { LedgerFacts, ReportPeriod } from './ledger-facts.ts';

/** The period as the half's newest report has it, else as the notice cuts it. */
export function periodInForce(
  reports: readonly ReportPeriod[],
  notice: Notice,
  year: number,
  half: Half,
): Period {
  const report = newestReport(reports, year, half);
  return report
    ? { year, half, from: report.from, to: report.to }
    : periodOf(year, half, notice.due);
}

export function newestReport<R extends ReportPeriod>(
  reports: readonly R[],
  year: number,
  half: Half,
): R | null {
  return reports
    .filter((report) => report.year === year && report.half === half)
    .reduce<R | null>(
      (newest, report) => (newest && newest.version >= report.version ? newest : report),
      null,
    );
}

/** The one half asked about, or both of them. */
export function halvesAsked(facts: LedgerFacts): readonly Half[] {
  return facts.half === null ? HALVES : [facts.half];
}

export function periodsAsked(facts: LedgerFacts, notice: Notice): Period[] {
  return halvesAsked(facts).map((half) => periodInForce(facts.reports, notice, facts.year, half));
}

export function activitiesAsked(facts: LedgerFacts, notice: Notice): Activity[] {
  const periods = periodsAsked(facts, notice);
  return facts.activities.filter(({ date }) => periods.some((period) => isWithin(date, period)));
}

/** `2024年上半年` or `2024年`, as it is asked. */
export function askedLabel(facts: LedgerFacts): string {
  return `${facts.year}年${facts.half === null ? '' : facts.half === 1 ? '上半年' : '下半年'}`;
}
