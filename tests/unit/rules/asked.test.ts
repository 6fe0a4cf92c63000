import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import type { Half } from '#shared/domain/period.ts';
import { daysAsked } from '#shared/rules/asked.ts';
import { checkLedger } from '#shared/rules/check-ledger.ts';
import type { ReportFact } from '#shared/rules/ledger-facts.ts';
import { anyActivity, anyDate } from '../../support/ledger-arbitraries.ts';
import { buildActivity, buildFacts, NOTICE } from './build-facts.ts';

const anyReport: fc.Arbitrary<ReportFact> = fc
  .record({
    year: fc.integer({ min: 2023, max: 2025 }),
    half: fc.constantFrom<Half>(1, 2),
    from: anyDate,
    days: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ days, ...report }) => ({
    ...report,
    to: addDays(report.from, days),
    version: 1,
    state: 'draft' as const,
    material: { work: null, case: null },
  }));

test('what lies outside the days asked makes no difference to any finding', () => {
  fc.assert(
    fc.property(
      fc.array(anyActivity, { maxLength: 30 }),
      fc.array(anyReport, { maxLength: 3 }),
      fc.constantFrom<Half | null>(1, 2, null),
      (inputs, reports, half) => {
        const activities = inputs.map((input) => buildActivity(input));
        const question = { year: 2024, half, reports, today: civilDate('2024-09-01') };
        const { from, to } = daysAsked(question, NOTICE);
        const asked = activities.filter(({ date }) => from <= date && date <= to);
        expect(checkLedger(buildFacts({ ...question, activities: asked }), NOTICE)).toEqual(
          checkLedger(buildFacts({ ...question, activities }), NOTICE),
        );
      },
    ),
    { numRuns: 200 },
  );
});
