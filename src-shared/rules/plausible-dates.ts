import type { Activity } from '../domain/activity.ts';
import { activitiesAsked } from './period-in-force.ts';
import { finding, namesOf, type Rule, type RuleFinding, refsOf } from './rule.ts';

/** 三（四）: only what has been held is reported, and no activity ends before it begins. */
export const plausibleDates: Rule = {
  id: 'plausible-dates',
  clauses: ['report.statistics'],
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    return [
      ...ask(
        activities.filter(({ date, endDate }) => endDate !== null && endDate < date),
        '的结束日期早于开始日期，请改正。',
      ),
      ...ask(
        activities.filter(({ date }) => date > facts.today),
        '的日期还没有到，请核对；尚未开展的活动不要计入统计表。',
      ),
    ];
  },
};

function ask(odd: readonly Activity[], question: string): RuleFinding[] {
  if (odd.length === 0) return [];
  const names = namesOf(
    odd.map(({ title }) => title),
    '项活动',
  );
  return [finding('report.statistics', 'warning', `${names}${question}`, refsOf('activity', odd))];
}
