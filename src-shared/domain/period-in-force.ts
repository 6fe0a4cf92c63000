import type { CivilDate } from './civil-date.ts';
import { type CutOffs, type Half, type Period, periodOf } from './period.ts';
import type { ReportState } from './report-state.ts';

/** One version of a half-year's report, with the period it was made for. */
export interface ReportPeriod {
  year: number;
  half: Half;
  version: number;
  state: ReportState;
  from: CivilDate;
  to: CivilDate;
}

/** The period as the half's newest report has it, else as the notice's cut-offs have it. */
export function periodInForce(
  reports: readonly ReportPeriod[],
  cutOffs: CutOffs,
  year: number,
  half: Half,
): Period {
  const report = newestReport(reports, year, half);
  return report ? { year, half, from: report.from, to: report.to } : periodOf(year, half, cutOffs);
}

/** Both halves of a year, each as it is in force. */
export function halvesInForce(
  reports: readonly ReportPeriod[],
  cutOffs: CutOffs,
  year: number,
): [first: Period, second: Period] {
  return [periodInForce(reports, cutOffs, year, 1), periodInForce(reports, cutOffs, year, 2)];
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
