import { doubtIn } from './doubt-in.ts';
import { activitiesAsked } from './period-in-force.ts';
import type { Rule } from './rule.ts';

/** 三（四）: only what has been held is reported, and no activity ends before it begins. */
export const plausibleDates: Rule = {
  id: 'plausible-dates',
  clauses: ['report.statistics'],
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    return [
      ...doubtIn(
        activities.filter(({ date, endDate }) => endDate !== null && endDate < date),
        '的结束日期早于开始日期，请改正。',
      ),
      ...doubtIn(
        activities.filter(({ date }) => date > facts.today),
        '的日期还没有到，请核对；尚未开展的活动不要计入统计表。',
      ),
    ];
  },
};
