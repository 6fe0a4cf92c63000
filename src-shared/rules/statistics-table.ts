import { deadlineOf, deadlineText } from '../deadline/deadline.ts';
import { timeLeft } from '../deadline/time-left.ts';
import { periodLabel } from '../domain/period.ts';
import { newestReport } from '../domain/period-in-force.ts';
import { halvesAsked } from './asked.ts';
import { toReport } from './mend.ts';
import { defineRule, type Found, met, notMet, notYet } from './rule.ts';

/** 三（四）: each half has its table. A draft is not yet one; until the due date there is time. */
export const statisticsTable = defineRule({
  id: 'statistics-table',
  clause: 'report.statistics',
  level: 'unmet',
  mend: toReport,
  check: (facts, notice) =>
    halvesAsked(facts).map((half): Found => {
      const { year } = facts;
      const label = periodLabel({ year, half });
      const report = newestReport(facts.reports, year, half);
      const made = facts.reports.some(
        (other) => other.year === year && other.half === half && other.state !== 'draft',
      );
      if (made) return met(`${label}统计表已经生成。`);
      const deadline = deadlineOf(year, half, notice.due);
      const have = report ? '还在编制中' : '还没有编制';
      const left = timeLeft(facts.today, deadline);
      const text = `${label}统计表${have}，报送期限是${deadlineText(deadline)}${left === null ? '' : `，${left}`}：请生成、签批并报送${notice.recipient.office}。`;
      return { ...(facts.today <= deadline.dueOn ? notYet(text) : notMet(text)), half };
    }),
});
