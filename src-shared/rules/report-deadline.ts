import { deadlineOf, deadlineText } from '../deadline/deadline.ts';
import { timeLeft } from '../deadline/time-left.ts';
import { periodLabel } from '../domain/period.ts';
import { newestReport } from '../domain/period-in-force.ts';
import { halvesAsked } from './asked.ts';
import { toReport } from './mend.ts';
import { defineRule, type Found, met, notMet } from './rule.ts';

const NEXT_STEP = {
  frozen: '还没有签批，请打印后送领导签字盖章，再行报送',
  signed: '已经签批，还没有报送，请发出邮件并登记“已报送”',
};

/** 三（四）: a report that is made is also signed and sent in time. Before that see `statistics-table`. */
export const reportDeadline = defineRule({
  id: 'report-deadline',
  clause: 'report.statistics',
  level: 'warning',
  mend: toReport,
  check: (facts, notice) =>
    halvesAsked(facts).flatMap((half): Found[] => {
      const { year, today } = facts;
      const label = periodLabel({ year, half });
      const newest = newestReport(facts.reports, year, half);
      if (newest === null) return [];
      const wasSent = facts.reports.some(
        (report) => report.year === year && report.half === half && report.state === 'sent',
      );
      if (newest.state === 'sent') {
        return [met(`${label}报告已经报送。`)];
      }
      if (wasSent) {
        const text = `${label}报告已经报送，更正的第${newest.version}版还没有报送，请签批后报送。`;
        return [{ ...notMet(text), half }];
      }
      if (newest.state === 'draft') return [];

      const deadline = deadlineOf(year, half, notice.due);
      const next = NEXT_STEP[newest.state];
      const left = timeLeft(today, deadline);
      if (left === null) return [];
      const text = `${label}报告的报送期限是${deadlineText(deadline)}，${left}：报告${next}。`;
      return [{ ...notMet(text), half }];
    }),
});
