import { askAbout, PAST_PLAN } from './activity-doubts.ts';
import { plansAsked } from './asked.ts';
import { seeRecords } from './mend.ts';
import { defineRule } from './rule.ts';

/** 三（四）: what was planned for a day that has passed was held, or was not; the table must not wait for it. */
export const plansPast = defineRule({
  id: 'plans-past',
  clause: 'report.statistics',
  level: 'warning',
  mend: seeRecords,
  check: (facts, notice) => {
    const past = plansAsked(facts, notice).filter(
      ({ date, endDate }) => (endDate ?? date) < facts.today,
    );
    return askAbout(past, PAST_PLAN);
  },
});
