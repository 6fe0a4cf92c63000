import type { Activity } from '../domain/activity.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Half } from '../domain/period.ts';
import type { ReportPeriod } from '../domain/period-in-force.ts';
import type { Pilot } from '../domain/pilot.ts';
import type { ResultCase } from '../domain/result-case.ts';
import type { RosterBody } from '../domain/roster-body.ts';
import type { Unit } from '../domain/unit.ts';
import type { Work } from '../domain/work.ts';
import type { RelatedBody } from '../roster/related-bodies.ts';

export interface ReportFact extends ReportPeriod {
  /** Ids of what it holds; of a draft, what the clerk chose. Null: as usual. */
  material: Record<'work' | 'case', readonly string[] | null>;
}

/** What the rules look at of an activity. */
export type ActivityFact = Pick<Activity, (typeof ACTIVITY_FACTS)[number]>;
export const ACTIVITY_FACTS = [
  'id',
  'date',
  'endDate',
  'title',
  'form',
  'settings',
  'sessions',
  'audience',
  'households',
  'materials',
  'occasion',
  'place',
  'mode',
  'status',
  'fileCount',
] as const satisfies readonly (keyof Activity)[];

/** The bodies that report to the unit, and which of them each activity reached. */
export interface RosterFacts {
  bodies: readonly Pick<RosterBody, 'id' | 'name' | 'kind'>[];
  /** By the activity's id. */
  reached: ReadonlyMap<string, readonly Pick<RelatedBody, 'bodyId' | 'sure'>[]>;
}

/** All that the rules look at. */
export interface LedgerFacts {
  /** The reporting year asked about. */
  year: number;
  /** Null asks about the whole year. */
  half: Half | null;
  today: CivilDate;
  unit: Unit;
  /** At least those of the days that `daysAsked` tells; the rules pick theirs by date. */
  activities: readonly ActivityFact[];
  pilots: readonly Pilot[];
  works: readonly Work[];
  cases: readonly ResultCase[];
  /** Whom activities reached; absent where the notice asks nothing of the roster. */
  roster?: RosterFacts;
  /** Reports of the year and of the years beside it, all versions. */
  reports: readonly ReportFact[];
}
