import type { ReportState } from '../contract/report.ts';
import { deadlineOf, deadlineText, workdaysUntil } from '../deadline/deadline.ts';
import { periodLabel } from '../domain/period.ts';
import { halvesAsked, newestReport } from './period-in-force.ts';
import { finding, type Rule, type RuleFinding } from './rule.ts';

/** From so many workdays before the deadline on, an unsent report is a finding. */
export const REMIND_WORKDAYS = 10;

const NEXT_STEP: Record<Exclude<ReportState, 'sent'> | 'none', string> = {
  none: '还没有编制，请尽快编制、签批并报送',
  draft: '还在编制中，请尽快生成、签批并报送',
  frozen: '还没有签批，请打印后送领导签字盖章，再行报送',
  signed: '已经签批，还没有报送，请发出邮件并登记“已报送”',
};

export const reportDeadline: Rule = {
  id: 'report-deadline',
  clauses: ['report.statistics'],
  check: (facts, notice) =>
    halvesAsked(facts).flatMap((half): RuleFinding[] => {
      const { year, today } = facts;
      const label = periodLabel({ year, half });
      const state = newestReport(facts.reports, year, half)?.state ?? 'none';
      if (state === 'sent') return [finding('report.statistics', 'met', `${label}报告已经报送。`)];

      const deadline = deadlineOf(year, half, notice.due);
      if (today > deadline.dueOn) {
        const text = `${label}报告已过报送期限${deadlineText(deadline)}，${NEXT_STEP[state]}。`;
        return [finding('report.statistics', 'warning', text)];
      }
      const left = workdaysUntil(today, deadline.lastWorkday);
      if (left > REMIND_WORKDAYS) return [];
      const when =
        today > deadline.lastWorkday
          ? '最后一个工作日已过'
          : left === 0
            ? '今天就是最后一个工作日'
            : `还剩${left}个工作日`;
      const text = `${label}报告的报送期限是${deadlineText(deadline)}，${when}：报告${NEXT_STEP[state]}。`;
      return [finding('report.statistics', 'warning', text)];
    }),
};
