import type { CivilDate } from '../domain/civil-date.ts';
import type { HalfYear } from '../domain/period.ts';
import type { ResultCase } from '../domain/result-case.ts';
import type { Work } from '../domain/work.ts';
import type { ReportFact } from './ledger-facts.ts';
import { caseDay, workDay } from './record-day.ts';

/** Works and cases, which go out once, with one of the two halves. */
export interface Material {
  work: readonly Work[];
  case: readonly ResultCase[];
}
export type MaterialKind = keyof Material;

/** How a work or case of the year stands to one half's report. */
export interface Standing {
  id: string;
  title: string;
  /** Null when it tells none: it then counts as of the first report it goes out with. */
  day: CivilDate | null;
  /** Whether the report takes it: by the clerk's choice, or as usual. */
  taken: boolean;
  /** Whether the report takes it while the clerk has chosen nothing. */
  usual: boolean;
  /** Dated after the period's end. */
  later: boolean;
  /** The other half, or year, whose newest sent version holds it. */
  sentWith: HalfYear | null;
}

/**
 * 三（四）: at least one of each in a year, not in each half. As usual a report takes what is dated up
 * to its end and was not sent with another, and what its own newest frozen version holds.
 */
export function standingsOf(
  kind: MaterialKind,
  material: Material,
  reports: readonly ReportFact[],
  which: HalfYear & { to: CivilDate },
  chosen: readonly string[] | null,
): Standing[] {
  const sent = sentElsewhere(kind, reports, which);
  const own = frozenNewest(reports.filter((report) => isOf(report, which)))?.material[kind] ?? [];
  return dated(kind, material)
    .filter(({ year }) => year === which.year)
    .map(({ id, title, day }): Standing => {
      const later = day !== null && day > which.to;
      const sentWith = sent.get(id) ?? null;
      const usual = own.includes(id) || (!later && sentWith === null);
      const taken = chosen === null ? usual : chosen.includes(id);
      return { id, title, day, taken, usual, later, sentWith };
    });
}

function dated(kind: MaterialKind, material: Material) {
  return kind === 'work'
    ? material.work.map((work) => ({ ...work, day: workDay(work) }))
    : material.case.map((one) => ({ ...one, day: caseDay(one) }));
}

function sentElsewhere(
  kind: MaterialKind,
  reports: readonly ReportFact[],
  which: HalfYear,
): Map<string, HalfYear> {
  const sent = new Map<string, HalfYear>();
  const others = reports.filter((report) => report.state === 'sent' && !isOf(report, which));
  for (const report of others) {
    if (frozenNewest(others.filter((other) => isOf(other, report))) !== report) continue;
    const { year, half } = report;
    for (const id of report.material[kind] ?? []) sent.set(id, { year, half });
  }
  return sent;
}

function frozenNewest(reports: readonly ReportFact[]): ReportFact | undefined {
  return reports
    .filter(({ state }) => state !== 'draft')
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
}

function isOf(report: HalfYear, which: HalfYear): boolean {
  return report.year === which.year && report.half === which.half;
}
