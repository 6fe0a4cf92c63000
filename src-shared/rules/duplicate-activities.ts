import { toChineseDate } from '../domain/civil-date.ts';
import { activitiesAsked } from './asked.ts';
import { seeRecords } from './mend.ts';
import { defineRule, notMet, quoted, refsOf } from './rule.ts';
import { sameActivities } from './same-activities.ts';

/** Named one by one up to here; the rest in one sentence. */
const NAMED_GROUPS = 20;

/** 三（四）: what is reported is counted once. Same day, same place, and titles that are nearly one. */
export const duplicateActivities = defineRule({
  id: 'duplicate-activities',
  clause: 'report.statistics',
  level: 'warning',
  mend: seeRecords,
  check: (facts, notice) => {
    const groups = sameActivities(activitiesAsked(facts, notice));
    const findings = groups.slice(0, NAMED_GROUPS).map((group) => {
      const [first] = group;
      const day = first ? toChineseDate(first.date) : '';
      const text = `${day}的${quoted(first?.title ?? '')}疑似重复登记了${group.length}次，请核对，重复的删去。`;
      return notMet(text, refsOf('activity', group));
    });
    const rest = groups.slice(NAMED_GROUPS).flat();
    if (rest.length > 0) {
      const text = `另有${groups.length - NAMED_GROUPS}组活动疑似重复登记，请核对。`;
      findings.push(notMet(text, refsOf('activity', rest)));
    }
    return findings;
  },
});
