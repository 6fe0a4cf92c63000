import { toChineseDate } from '../domain/civil-date.ts';
import { type Period, periodLabel } from '../domain/period.ts';
import { newestReport, periodInForce } from '../domain/period-in-force.ts';
import { halvesAsked } from './asked.ts';
import { type MaterialKind, type Standing, standingsOf } from './material.ts';
import { toReport } from './mend.ts';
import { defineRule, type Found, namesOf, notMet, refsOf, under } from './rule.ts';

/**
 * 三（四）: a work or case goes out with the half it is ready in, and once. What a report holds
 * against that is found until the report is sent and past mending.
 */
export const reportedOnce = defineRule({
  id: 'reported-once',
  clauses: ['report.works', 'report.cases'],
  level: 'warning',
  mend: toReport,
  check: (facts, notice) =>
    halvesAsked(facts).flatMap((half) => {
      const report = newestReport(facts.reports, facts.year, half);
      if (!report || report.state === 'sent') return [];
      const period = periodInForce(facts.reports, notice.due, facts.year, half);
      const material = { work: facts.works, case: facts.cases };
      return (['work', 'case'] as const).flatMap((kind) => {
        const chosen = report.material[kind];
        const taken = standingsOf(kind, material, facts.reports, period, chosen).filter(
          (standing) => standing.taken,
        );
        return [...tooLate(kind, taken, period), ...sentBefore(kind, taken, period)].map((found) =>
          under(CLAUSE[kind], { ...found, half }),
        );
      });
    }),
});

const CLAUSE = { work: 'report.works', case: 'report.cases' } as const;

function tooLate(kind: MaterialKind, taken: readonly Standing[], period: Period): Found[] {
  const late = taken.filter(({ later }) => later);
  const [first] = late;
  if (!first) return [];
  const day = late.length === 1 && first.day !== null ? toChineseDate(first.day) : '日期';
  const text = `${choice(kind, late, period)}，${day}在截止日${toChineseDate(period.to)}之后，请核对，或留到下一次报送。`;
  return [notMet(text, refsOf(kind, late))];
}

/** Of two reports that hold the same, the later one is to be mended. */
function sentBefore(kind: MaterialKind, taken: readonly Standing[], period: Period): Found[] {
  const before = taken.filter(({ sentWith }) => sentWith !== null && isBefore(sentWith, period));
  const sentWith = before[0]?.sentWith;
  if (!sentWith) return [];
  const text = `${choice(kind, before, period)}，${periodLabel(sentWith)}已经报送过，不必再报，请在“编制”中去掉。`;
  return [notMet(text, refsOf(kind, before))];
}

function choice(kind: MaterialKind, chosen: readonly Standing[], period: Period): string {
  const [noun, counter] = kind === 'work' ? ['作品', '件作品'] : ['案例', '个案例'];
  const names = namesOf(
    chosen.map(({ title }) => title),
    counter,
  );
  return `${periodLabel(period)}报送选了${noun}${names}`;
}

type Which = Pick<Period, 'year' | 'half'>;

function isBefore(some: Which, other: Which): boolean {
  return some.year < other.year || (some.year === other.year && some.half < other.half);
}
