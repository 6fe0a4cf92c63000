import { type CutOffs, type Half, type Period, periodOf } from '#shared/domain/period.ts';
import type { ReportPeriod } from '#shared/domain/period-in-force.ts';
import { halvesInForce, periodInForce } from '#shared/domain/period-in-force.ts';
import { type ReportChoices, reportChoicesSchema } from '#shared/domain/report-choices.ts';
import { readStored } from '#shared/domain/stored-json.ts';
import type { ReportFact } from '#shared/rules/ledger-facts.ts';
import { frozenMaterial, listReports } from '../../store/reports.ts';
import type { Desk } from '../desk/desk.ts';

/** The days of a half-year as its newest report has them, else as the notice cuts them. */
export async function periodInForceOf(desk: Desk, year: number, half: Half): Promise<Period> {
  return periodInForce(await reportPeriods(desk, year), (await desk.notice()).due, year, half);
}

/** The same of both halves of a year. */
export async function halvesInForceOf(desk: Desk, year: number): Promise<[Period, Period]> {
  return halvesInForce(await reportPeriods(desk, year), (await desk.notice()).due, year);
}

/** The clerk's own days, else the notice's. */
export function chosenPeriod(usual: Period, { from, to }: ReportChoices): Period {
  return { ...usual, from: from ?? usual.from, to: to ?? usual.to };
}

/**
 * The reports of a year and of those beside it, as the rules see them. Days that the clerk did not
 * choose follow the notice until the report is frozen.
 */
export async function reportFacts(desk: Desk, year: number): Promise<ReportFact[]> {
  const reports = await chosenReports(desk, (await desk.notice()).due, year);
  const frozen = await frozenMaterial(
    desk.ledger(),
    reports.map(({ id }) => id),
  );
  return reports.map(({ choices, ...report }) => ({
    ...report,
    material: frozen.get(report.id) ?? { work: choices.workIds, case: choices.caseIds },
  }));
}

/** The same without what they hold, which is long to read. */
export async function reportPeriods(desk: Desk, year: number): Promise<ReportPeriod[]> {
  return chosenReports(desk, (await desk.notice()).due, year);
}

/** Those of all years. */
export async function allReportPeriods(desk: Desk, due: CutOffs): Promise<ReportPeriod[]> {
  return chosenReports(desk, due);
}

async function chosenReports(desk: Desk, due: CutOffs, about?: number) {
  const reports = await listReports(desk.ledger());
  return reports
    .filter(({ year }) => about === undefined || Math.abs(year - about) <= 1)
    .map((report) => {
      const { value: choices } = readStored(reportChoicesSchema, report.choices);
      if (report.state !== 'draft') return { ...report, choices };
      const { from, to } = chosenPeriod(periodOf(report.year, report.half, due), choices);
      return { ...report, choices, from, to };
    });
}
