import { DATE_DOUBTS, doubtsAmong } from './activity-doubts.ts';
import { activitiesAsked } from './asked.ts';
import { seeRecords } from './mend.ts';
import { defineRule } from './rule.ts';

/** 三（四）: only what has been held is reported, and no activity ends before it begins. */
export const plausibleDates = defineRule({
  id: 'plausible-dates',
  clause: 'report.statistics',
  level: 'warning',
  mend: seeRecords,
  check: (facts, notice) => doubtsAmong(activitiesAsked(facts, notice), DATE_DOUBTS, facts.today),
});
