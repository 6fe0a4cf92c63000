import fc from 'fast-check';
import { ACTIVITY_MODES, ACTIVITY_STATUSES, type ActivityInput } from '#shared/domain/activity.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { OCCASIONS } from '#shared/domain/occasion.ts';
import { PILOT_STATUSES, type PilotInput } from '#shared/domain/pilot.ts';
import { PRINCIPLES } from '#shared/domain/principle.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import type { ResultCaseInput } from '#shared/domain/result-case.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { WORK_TYPES, type WorkInput } from '#shared/domain/work.ts';
import { aCase, anActivity, aPilot, aWork } from './ledger-records.ts';

/** Days around two reporting years, the cut-off days and their neighbours often. */
export const anyDate = fc.oneof(
  fc.integer({ min: 0, max: 800 }).map((days) => addDays(civilDate('2022-12-01'), days)),
  fc
    .constantFrom('2023-12-10', '2023-12-11', '2024-06-20', '2024-06-21', '2024-12-10')
    .map(civilDate),
);

const anyCount = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0, 1, 1_000_000_000));
const anyText = fc.oneof(
  fc.constantFrom(
    '消防演练',
    '安全生产月',
    '𰻝',
    '"引号" OR *',
    "'; DROP TABLE activity; --",
    '\u0000',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

export const anyActivity: fc.Arbitrary<ActivityInput> = fc
  .record({
    date: anyDate,
    form: fc.constantFrom(...PUBLICITY_FORMS),
    settings: fc.subarray([...SETTINGS], { minLength: 1 }),
    sessions: anyCount,
    audience: anyCount,
    households: anyCount,
    materials: anyCount,
    mediaItems: anyCount,
    place: anyText,
    summary: anyText,
    occasion: fc.option(fc.constantFrom(...OCCASIONS)),
    principles: fc.subarray([...PRINCIPLES]),
    mode: fc.constantFrom(...ACTIVITY_MODES),
    status: fc.constantFrom(...ACTIVITY_STATUSES),
  })
  .map((part) => anActivity(part));

export const anyPilot: fc.Arbitrary<PilotInput> = fc
  .record({
    year: fc.integer({ min: 2023, max: 2025 }),
    kind: fc.constantFrom(...SETTINGS),
    status: fc.constantFrom(...PILOT_STATUSES),
  })
  .map((part) => aPilot(part));

export const anyWork: fc.Arbitrary<WorkInput> = fc
  .record({
    year: fc.integer({ min: 2023, max: 2025 }),
    type: fc.constantFrom(...WORK_TYPES),
    settings: fc.subarray([...SETTINGS]),
  })
  .map((part) => aWork(part));

export const anyCase: fc.Arbitrary<ResultCaseInput> = fc
  .record({ year: fc.integer({ min: 2023, max: 2025 }) })
  .map((part) => aCase(part));
