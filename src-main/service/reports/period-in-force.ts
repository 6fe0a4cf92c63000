import type { Half, Period } from '#shared/domain/period.ts';
import type { ReportFact } from '#shared/rules/ledger-facts.ts';
import { periodInForce } from '#shared/rules/period-in-force.ts';
import { listReports } from '../../store/reports.ts';
import type { Desk } from '../desk.ts';

/** The days of a half-year as its newest report has them, else as the notice cuts them. */
export async function periodInForceOf(desk: Desk, year: number, half: Half): Promise<Period> {
  return periodInForce(await reportFacts(desk, year), await desk.notice(), year, half);
}

/** The reports of a year and of those beside it, as the rules see them. */
export async function reportFacts(desk: Desk, year: number): Promise<ReportFact[]> {
  const reports = await listReports(desk.ledger());
  return reports.filter((report) => Math.abs(report.year - year) <= 1);
}
