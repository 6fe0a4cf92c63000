import { activitiesAsked, askedLabel } from './period-in-force.ts';
import { finding, type Rule, refsOf } from './rule.ts';

/** 三（二）: activities are held at all; a table of zeros is never what the clerk means to send. */
export const activitiesHeld: Rule = {
  id: 'activities-held',
  clauses: ['organisation.activities'],
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    return activities.length > 0
      ? [
          finding(
            'organisation.activities',
            'met',
            `${askedLabel(facts)}已登记宣传活动${activities.length}项。`,
            refsOf('activity', activities),
          ),
        ]
      : [
          finding(
            'organisation.activities',
            'warning',
            `${askedLabel(facts)}还没有登记宣传活动，请录入或导入台账。`,
          ),
        ];
  },
};
