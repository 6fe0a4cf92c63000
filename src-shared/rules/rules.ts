import { activitiesHeld } from './activities-held.ts';
import { activityEvidence } from './activity-evidence.ts';
import { casesMinimum } from './cases-minimum.ts';
import { duplicateActivities } from './duplicate-activities.ts';
import type { FindingOf } from './finding.ts';
import { formsUsed } from './forms-used.ts';
import { grassrootsPrevail } from './grassroots-prevail.ts';
import { occasionsUsed } from './occasions-used.ts';
import { ordinaryNumbers } from './ordinary-numbers.ts';
import { periodsJoin } from './periods-join.ts';
import { pilotExperience } from './pilot-experience.ts';
import { pilotsMinimum } from './pilots-minimum.ts';
import { plansPast } from './plans-past.ts';
import { plausibleDates } from './plausible-dates.ts';
import { recordsInPeriod } from './records-in-period.ts';
import { reportDeadline } from './report-deadline.ts';
import { reportedOnce } from './reported-once.ts';
import type { Rule } from './rule.ts';
import { settingsReached } from './settings-reached.ts';
import { spanTables } from './span-tables.ts';
import { statisticsTable } from './statistics-table.ts';
import { unitParticulars } from './unit-particulars.ts';
import { worksMinimum } from './works-minimum.ts';

/** Required ones first, then advice, in the order the clerk reads them. */
export const RULES = [
  pilotsMinimum,
  worksMinimum,
  casesMinimum,
  statisticsTable,
  reportDeadline,
  spanTables,
  unitParticulars,
  activitiesHeld,
  settingsReached,
  formsUsed,
  occasionsUsed,
  grassrootsPrevail,
  pilotExperience,
  activityEvidence,
  duplicateActivities,
  ordinaryNumbers,
  plausibleDates,
  plansPast,
  recordsInPeriod,
  periodsJoin,
  reportedOnce,
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]['id'];

export type Finding = FindingOf<RuleId>;
