import { ACTIVITY, type ActivityInput } from './activity.ts';
import { type CountField, labelOf } from './field.ts';

/** The fields that are added up, in the order of every table. */
export const COUNTED_FIELDS = [
  'sessions',
  'audience',
  'households',
  'materials',
  'mediaItems',
] as const;
export type CountedField = (typeof COUNTED_FIELDS)[number];

/** What activities are counted by: how many there are, and what their counted fields add up to. */
export const MEASURES = ['activities', ...COUNTED_FIELDS] as const;
export type Measure = (typeof MEASURES)[number];
export type Measures = Record<Measure, number>;

interface MeasureWords {
  label: string;
  /** On paper and in narrow tables. */
  short: string;
  unit: string;
}

export const MEASURE_WORDS: Readonly<Record<Measure, MeasureWords>> = {
  activities: { label: '活动', short: '活动数', unit: '项' },
  sessions: wordsOf(ACTIVITY.fields.sessions),
  audience: wordsOf(ACTIVITY.fields.audience),
  households: wordsOf(ACTIVITY.fields.households),
  materials: wordsOf(ACTIVITY.fields.materials),
  mediaItems: wordsOf(ACTIVITY.fields.mediaItems),
};

/** 活动（项）, 场次, 受众人次, 发放资料（份）, 报道（条） */
export function measureLabel(measure: Measure): string {
  return labelOf(MEASURE_WORDS[measure]);
}

/** What follows the number where the label stands before it: nothing after 场次, 份 after 发放资料. */
export function unitAfter(measure: Measure): string {
  const { label, unit } = MEASURE_WORDS[measure];
  return label.includes(unit) ? '' : unit;
}

export function noMeasures(): Measures {
  return { activities: 0, sessions: 0, audience: 0, households: 0, materials: 0, mediaItems: 0 };
}

export function addMeasures(sum: Measures, part: Measures): void {
  for (const measure of MEASURES) sum[measure] += part[measure];
}

/** Those to show beside each other: households only where some were counted. */
export function countedIn(sums: Measures): CountedField[] {
  return COUNTED_FIELDS.filter((field) => field !== 'households' || sums.households > 0);
}

/** What one activity adds. */
export function measuresOf(activity: Pick<ActivityInput, CountedField>): Measures {
  const { sessions, audience, households, materials, mediaItems } = activity;
  return { activities: 1, sessions, audience, households, materials, mediaItems };
}

function wordsOf({ label, short, unit }: CountField): MeasureWords {
  return { label, short: short ?? label, unit: unit ?? '' };
}
