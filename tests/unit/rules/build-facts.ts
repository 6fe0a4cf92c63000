import { type Activity, activityInputSchema } from '#shared/domain/activity.ts';
import { type CivilDate, civilDate } from '#shared/domain/civil-date.ts';
import type { Half } from '#shared/domain/period.ts';
import { type Pilot, pilotInputSchema } from '#shared/domain/pilot.ts';
import type { RecordMeta } from '#shared/domain/record.ts';
import type { ReportState } from '#shared/domain/report-state.ts';
import { type ResultCase, resultCaseInputSchema } from '#shared/domain/result-case.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { type Work, workInputSchema } from '#shared/domain/work.ts';
import { type Notice, noticeSchema } from '#shared/notice/notice.ts';
import { findingsOf } from '#shared/rules/check-ledger.ts';
import type { LedgerFacts, ReportFact } from '#shared/rules/ledger-facts.ts';
import type { Rule } from '#shared/rules/rule.ts';
import published from '../../../resources/notices/jizhou-2024/notice.json' with { type: 'json' };

export const NOTICE: Notice = noticeSchema.parse(published);

/** A ledger of 2024 asked about its first half on 1 June, empty but for what is given. */
export function buildFacts(given: Partial<LedgerFacts> = {}): LedgerFacts {
  return {
    year: 2024,
    half: 1,
    today: civilDate('2024-06-01'),
    unit: unitSchema.parse({}),
    activities: [],
    pilots: [],
    works: [],
    cases: [],
    reports: [],
    ...given,
  };
}

export type Told = ReturnType<typeof findingsOf>[number];

export function check(rule: Rule, given: Partial<LedgerFacts>, notice = NOTICE): Told[] {
  return findingsOf(rule, buildFacts(given), notice);
}

let count = 0;
function meta(prefix: string): RecordMeta {
  count += 1;
  const at = '2024-01-01T00:00:00.000Z';
  return { id: `${prefix}-${count}`, revision: 1, createdAt: at, updatedAt: at, fileCount: 0 };
}

export function buildActivity(given: Partial<Activity> = {}): Activity {
  const input = activityInputSchema.parse({
    date: '2024-03-05',
    title: `活动${count}`,
    form: 'lecture',
    settings: ['village'],
    audience: 100,
  });
  return { ...input, ...meta('a'), ...given };
}

export function buildPilot(given: Partial<Pilot> = {}): Pilot {
  const input = pilotInputSchema.parse({ year: 2024, kind: 'village', name: '东营村' });
  return { ...input, ...meta('p'), ...given };
}

export function buildWork(given: Partial<Work> = {}): Work {
  return { ...workInputSchema.parse({ year: 2024, title: '短视频' }), ...meta('w'), ...given };
}

export function buildCase(given: Partial<ResultCase> = {}): ResultCase {
  return { ...resultCaseInputSchema.parse({ year: 2024, title: '案例' }), ...meta('c'), ...given };
}

export function buildReport(
  half: Half,
  state: ReportState,
  given: Partial<ReportFact> = {},
): ReportFact {
  const [from, to] = half === 1 ? ['2023-12-11', '2024-06-20'] : ['2024-06-21', '2024-12-10'];
  return {
    year: 2024,
    half,
    version: 1,
    state,
    from: day(from),
    to: day(to),
    material: { work: null, case: null },
    ...given,
  };
}

function day(text: string | undefined): CivilDate {
  return civilDate(text ?? '');
}

export function levels(findings: readonly Told[]): string[] {
  return findings.map(({ level }) => level);
}
