import { type Activity, isHeld } from '../domain/activity.ts';
import {
  addMeasures,
  type CountedField,
  type Measures,
  measuresOf,
  noMeasures,
} from '../domain/measures.ts';
import type { Pilot } from '../domain/pilot.ts';
import { PUBLICITY_FORMS, type PublicityForm } from '../domain/publicity-form.ts';
import type { ResultCase } from '../domain/result-case.ts';
import { SETTINGS, type Setting } from '../domain/setting.ts';
import type { Work } from '../domain/work.ts';

/**
 * The numbers of the statistics table.
 *
 * An activity in several settings counts in each of them and once in every total, so `total` and
 * `byForm` are not the sums of `bySetting` and of a row of `matrix`; along the forms they are,
 * since an activity has exactly one form.
 */
export interface Tally {
  total: Measures;
  byForm: Record<PublicityForm, Measures>;
  bySetting: Record<Setting, Measures>;
  matrix: Record<PublicityForm, Record<Setting, Measures>>;
  pilots: { total: number; byKind: Record<Setting, number> };
  works: number;
  cases: number;
}

/** The fields of an activity that are counted. */
export type CountedActivity = Pick<Activity, 'form' | 'settings' | CountedField> &
  Partial<Pick<Activity, 'status'>>;

export interface TallyInput {
  /** Those of the period, which the caller selects by date; what is only planned counts nowhere. */
  activities: readonly CountedActivity[];
  /** Those of the reporting year. */
  pilots: readonly Pick<Pilot, 'kind' | 'status'>[];
  works: readonly Pick<Work, 'title'>[];
  cases: readonly Pick<ResultCase, 'title'>[];
}

/** The reference count; the SQL in the store must always agree with it. */
export function tally(input: TallyInput): Tally {
  const result = emptyTally();
  for (const activity of input.activities.filter(isHeld)) {
    const counted = measuresOf(activity);
    addMeasures(result.total, counted);
    addMeasures(result.byForm[activity.form], counted);
    for (const setting of new Set(activity.settings)) {
      addMeasures(result.bySetting[setting], counted);
      addMeasures(result.matrix[activity.form][setting], counted);
    }
  }
  for (const pilot of input.pilots) {
    if (pilot.status === 'withdrawn') continue;
    result.pilots.total += 1;
    result.pilots.byKind[pilot.kind] += 1;
  }
  result.works = input.works.length;
  result.cases = input.cases.length;
  return result;
}

export function emptyTally(): Tally {
  return {
    total: noMeasures(),
    byForm: keyed(PUBLICITY_FORMS, noMeasures),
    bySetting: keyed(SETTINGS, noMeasures),
    matrix: keyed(PUBLICITY_FORMS, () => keyed(SETTINGS, noMeasures)),
    pilots: { total: 0, byKind: keyed(SETTINGS, () => 0) },
    works: 0,
    cases: 0,
  };
}

function keyed<K extends string, V>(keys: readonly K[], make: () => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, V>;
}
