import { activitiesAsked, askedLabel } from './asked.ts';
import { addRecord } from './mend.ts';
import { defineRule, met, notMet, refsOf } from './rule.ts';

/** 三（二）: activities are held at all; a table of zeros is never what the clerk means to send. */
export const activitiesHeld = defineRule({
  id: 'activities-held',
  clause: 'organisation.activities',
  level: 'warning',
  mend: addRecord('activity'),
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    return activities.length > 0
      ? [
          met(
            `${askedLabel(facts)}已登记宣传活动${activities.length}项。`,
            refsOf('activity', activities),
          ),
        ]
      : [notMet(`${askedLabel(facts)}还没有登记宣传活动，请录入或导入台账。`)];
  },
});
