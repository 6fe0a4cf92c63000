import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/report/canonical-json.ts';
import { factsText } from '#shared/report/facts-text.ts';
import { tally } from '#shared/statistics/tally.ts';
import { reportFacts } from '../../support/report-facts-arbitrary.ts';
import { typicalFacts } from '../../support/report-facts-sample.ts';

test('equal values give equal text, whatever order their keys were set in', () => {
  expect(canonicalJson({ b: [1, null, '字'], a: { d: true, c: undefined } })).toBe(
    '{"a":{"d":true},"b":[1,null,"字"]}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the ids of records do not reach the text, their places do', () => {
  fc.assert(
    fc.property(reportFacts(), (facts) => {
      const ids = [...facts.activities, ...facts.pilots, ...facts.works, ...facts.cases];
      const renamed = new Map(ids.map(({ id }, place) => [id, `other-${place}`]));
      const rename = (id: string) => renamed.get(id) ?? id;
      const other = {
        ...facts,
        activities: facts.activities.map((one) => ({ ...one, id: rename(one.id) })),
        pilots: facts.pilots.map((one) => ({ ...one, id: rename(one.id) })),
        works: facts.works.map((one) => ({ ...one, id: rename(one.id) })),
        cases: facts.cases.map((one) => ({
          ...one,
          id: rename(one.id),
          activityIds: one.activityIds.map(rename),
          pilotIds: one.pilotIds.map(rename),
        })),
      };
      expect(factsText(other)).toBe(factsText(facts));
    }),
    { numRuns: 50 },
  );
});

test('households, which came later, are not told where there are none', () => {
  const [activity] = typicalFacts().activities;
  if (!activity) throw new Error('the sample has activities');
  const factsWith = (households: number) => {
    const activities = [{ ...activity, households }];
    const counted = tally({ activities, pilots: [], works: [], cases: [] });
    return { ...typicalFacts(), activities, tally: counted, yearTally: counted };
  };
  expect(factsText(factsWith(0))).not.toContain('households');
  expect(factsText(factsWith(12)).match(/"households":12\b/gu)).toHaveLength(1 + 2 * 6);
});
