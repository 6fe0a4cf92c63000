import { type Activity, isHeld } from '../domain/activity.ts';
import { withoutExtras } from '../domain/extra-fields.ts';
import { addMeasures, type Measures, measuresOf, noMeasures } from '../domain/measures.ts';
import { OCCASIONS, type Occasion } from '../domain/occasion.ts';
import { isWithin, type Period } from '../domain/period.ts';
import type { Pilot } from '../domain/pilot.ts';
import type { RecordKind, RecordMeta } from '../domain/record.ts';
import type { ReportChoices } from '../domain/report-choices.ts';
import type { ResultCase } from '../domain/result-case.ts';
import type { Unit } from '../domain/unit.ts';
import { VISITED } from '../domain/visits.ts';
import type { Work } from '../domain/work.ts';
import {
  COUNTED_FACTS,
  type CountedFacts,
  type RecordSnapshot,
  type ReportFacts,
} from '../forms/report-facts.ts';
import { FORM_KINDS, type FormKind, type Notice } from '../notice/notice.ts';
import type { ReportFact } from '../rules/ledger-facts.ts';
import { type Standing, standingsOf } from '../rules/material.ts';
import { tally } from '../statistics/tally.ts';
import { inPrintedOrder } from './printed-order.ts';

export interface LedgerYear {
  notice: Notice;
  unit: Unit;
  period: Period;
  /** First day of the reporting year, for the cumulative numbers. */
  yearFrom: string;
  choices: ReportChoices;
  /** At least those from `yearFrom` to the end of the period. */
  activities: readonly Activity[];
  /**
   * Forms that print what only some offices ask for, and those whose facts hold it; and whether the
   * name of 主要负责人 is printed.
   */
  extras: { printed: readonly FormKind[]; kept: readonly FormKind[]; leaderNamed?: boolean };
  /** Ids of pilots in the clerk's own order; empty for the usual one. */
  pilotOrder: readonly string[];
  /** Those of the reporting year. */
  pilots: readonly Pilot[];
  works: readonly Work[];
  cases: readonly ResultCase[];
  /** Of the year and of the years beside it, all versions, the one asked about among them. */
  reports: readonly ReportFact[];
  /** The same half of the year before. */
  before: { period: Period; total: Measures };
}

/** Gathers what the forms will say. Order follows content, so the same ledger gives the same facts. */
export function assembleFacts(ledger: LedgerYear): ReportFacts {
  const { notice, period, choices } = ledger;
  const held = ledger.activities.filter(isHeld);
  const inPeriod = held.filter((activity) => isWithin(activity.date, period));
  const inYear = held.filter(
    (activity) => ledger.yearFrom <= activity.date && activity.date <= period.to,
  );
  const pilots = chosen(ledger.pilots, choices.pilotIds).filter(
    (pilot) => pilot.status !== 'withdrawn',
  );
  const material = { work: ledger.works, case: ledger.cases };
  const standings = {
    work: standingsOf('work', material, ledger.reports, period, choices.workIds),
    case: standingsOf('case', material, ledger.reports, period, choices.caseIds),
  };
  const works = holding(ledger.works, standings.work, ({ taken }) => taken);
  const cases = holding(ledger.cases, standings.case, ({ taken }) => taken);
  const soFar = ({ taken, sentWith }: Standing) =>
    taken || (sentWith?.year === period.year && sentWith.half < period.half);
  const { printed, kept, leaderNamed } = ledger.extras;
  const told = <T extends object>(form: FormKind, kind: RecordKind, record: T): T =>
    kept.includes(form) ? record : withoutExtras(kind, record);
  const facts: ReportFacts = {
    noticeId: notice.id,
    attachments: notice.attachments,
    unit: ledger.unit,
    period,
    tally: tally({ activities: inPeriod, pilots, works, cases }),
    yearTally: tally({
      activities: inYear,
      pilots,
      works: holding(ledger.works, standings.work, soFar),
      cases: holding(ledger.cases, standings.case, soFar),
    }),
    activities: inPeriod.map((each) => toCounted(told('statistics', 'activity', each))),
    pilots: pilots.map((pilot) => withoutMeta(told('statistics', 'pilot', pilot))),
    works: works.map((work) => withoutMeta(told('work', 'work', work))),
    cases: cases.map((each) => withoutMeta(told('case', 'case', each))),
    ...(printed.length > 0 && { extras: FORM_KINDS.filter((kind) => printed.includes(kind)) }),
    ...(leaderNamed && { leaderNamed }),
    ...(kept.includes('statistics') && enteredVisits(choices)),
    practice: choices.practice.trim(),
    plan: choices.plan.trim(),
    filledOn: choices.filledOn,
    account: {
      goesAlong: choices.account,
      byOccasion: sumByOccasion(inPeriod),
      before: ledger.before.total.activities === 0 ? null : ledger.before,
    },
  };
  return inPrintedOrder(facts, ledger.pilotOrder);
}

function enteredVisits({ visits }: ReportChoices): Pick<ReportFacts, 'visits'> {
  const entered = VISITED.flatMap((setting) => {
    const count = visits[setting];
    return count === null ? [] : [[setting, count] as const];
  });
  return entered.length === 0 ? {} : { visits: Object.fromEntries(entered) };
}

function sumByOccasion(activities: readonly Activity[]): Record<Occasion, Measures> {
  const sums = Object.fromEntries(OCCASIONS.map((each) => [each, noMeasures()]));
  const byOccasion = sums as Record<Occasion, Measures>;
  for (const activity of activities) {
    if (activity.occasion) addMeasures(byOccasion[activity.occasion], measuresOf(activity));
  }
  return byOccasion;
}

function holding<T extends { id: string }>(
  records: readonly T[],
  standings: readonly Standing[],
  holds: (standing: Standing) => boolean,
): T[] {
  const ids = new Set(standings.filter(holds).map(({ id }) => id));
  return records.filter(({ id }) => ids.has(id));
}

function chosen<T extends { id: string }>(records: readonly T[], ids: string[] | null): T[] {
  return ids === null ? [...records] : records.filter((record) => ids.includes(record.id));
}

function toCounted(activity: Activity): RecordSnapshot<CountedFacts> {
  const facts = Object.fromEntries(COUNTED_FACTS.map((field) => [field, activity[field]]));
  return { ...(facts as unknown as CountedFacts), id: activity.id };
}

function withoutMeta<T extends RecordMeta>(
  record: T,
): Omit<T, Exclude<keyof RecordMeta, 'id'>> & { id: string } {
  const { revision, createdAt, updatedAt, fileCount, ...rest } = record;
  return rest;
}
