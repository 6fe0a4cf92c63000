import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { noMeasures } from '#shared/domain/measures.ts';
import { reportChoicesSchema } from '#shared/domain/report-choices.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { assembleFacts, type LedgerYear } from '#shared/report/assemble-facts.ts';
import { factsText } from '#shared/report/facts-text.ts';
import { buildActivity, buildCase, buildPilot, buildWork, NOTICE } from '../rules/build-facts.ts';

const LEDGER: LedgerYear = {
  notice: NOTICE,
  unit: unitSchema.parse({ name: '示例镇' }),
  period: { year: 2024, half: 2, from: civilDate('2024-06-21'), to: civilDate('2024-12-10') },
  yearFrom: '2023-12-11',
  extras: { printed: [], kept: [] },
  pilotOrder: [],
  choices: reportChoicesSchema.parse({}),
  activities: [
    buildActivity({ id: 'a-0', date: civilDate('2023-12-10'), audience: 1 }),
    buildActivity({ id: 'a-1', date: civilDate('2023-12-11'), audience: 10 }),
    buildActivity({ id: 'a-2', date: civilDate('2024-06-20'), audience: 100 }),
    buildActivity({ id: 'a-3', date: civilDate('2024-06-21'), audience: 1_000 }),
    buildActivity({ id: 'a-4', date: civilDate('2024-12-10'), audience: 10_000 }),
    buildActivity({ id: 'a-5', date: civilDate('2024-12-11'), audience: 100_000 }),
  ],
  pilots: [
    buildPilot({ id: 'p-1', name: '甲村' }),
    buildPilot({ id: 'p-2', name: '乙村', status: 'withdrawn' }),
  ],
  works: [buildWork({ id: 'w-1', title: '片一' }), buildWork({ id: 'w-2', title: '片二' })],
  cases: [buildCase({ id: 'c-1', activityIds: ['a-3'], pilotIds: ['p-1'] })],
  reports: [],
  before: {
    period: { year: 2023, half: 2, from: civilDate('2023-06-21'), to: civilDate('2023-12-10') },
    total: { ...noMeasures(), activities: 1, audience: 1 },
  },
};

test('counts the days of the half, and those of the year up to its end', () => {
  const facts = assembleFacts(LEDGER);
  expect(facts.tally.total.audience).toBe(11_000);
  expect(facts.yearTally.total.audience).toBe(11_110);
  expect(facts.activities.map(({ id }) => id)).toEqual(['a-3', 'a-4']);
});

test('takes the works, cases and pilots that were chosen, all of them unless chosen', () => {
  expect(assembleFacts(LEDGER).works).toHaveLength(2);
  const choices = { ...LEDGER.choices, workIds: ['w-2', 'w-gone'], caseIds: [] };
  const facts = assembleFacts({ ...LEDGER, choices });
  expect(facts.works.map(({ title }) => title)).toEqual(['片二']);
  expect(facts.cases).toEqual([]);
  expect(facts.tally).toMatchObject({ works: 1, cases: 0 });
});

test('a pilot that was withdrawn is no longer reported', () => {
  const { pilots, tally } = assembleFacts(LEDGER);
  expect(pilots.map(({ name }) => name)).toEqual(['甲村']);
  expect(tally.pilots.total).toBe(1);
});

test('the order in which records were entered does not show', () => {
  const whole = factsText(assembleFacts(LEDGER));
  const shuffled = fc.record({
    activities: fc.shuffledSubarray([...LEDGER.activities], { minLength: 6 }),
    pilots: fc.shuffledSubarray([...LEDGER.pilots], { minLength: 2 }),
    works: fc.shuffledSubarray([...LEDGER.works], { minLength: 2 }),
  });
  fc.assert(
    fc.property(shuffled, (records) => {
      expect(factsText(assembleFacts({ ...LEDGER, ...records }))).toBe(whole);
    }),
  );
});

test('what the forms do not say leaves the text as it is; what they say changes it', () => {
  const text = (part: Parameters<typeof buildActivity>[0]) => {
    const base = LEDGER.activities[3];
    return factsText(
      assembleFacts({ ...LEDGER, activities: [buildActivity({ ...base, ...part })] }),
    );
  };
  const before = text({});
  expect(text({ remarks: '补记', summary: '经过', organiser: '他处', revision: 9 })).toBe(before);
  expect(text({ audience: 1_001 })).not.toBe(before);
  expect(text({ title: '改名' })).not.toBe(before);
});

test('holds what only some offices ask for where a form wants it, and says so where one prints it', () => {
  const ledger: LedgerYear = {
    ...LEDGER,
    choices: reportChoicesSchema.parse({ visits: { enterprise: 7 } }),
    works: [buildWork({ id: 'w-1', title: '片一', duration: '3分' })],
    pilots: [buildPilot({ id: 'p-1', name: '甲村', level: '区级' })],
  };
  const off = assembleFacts(ledger);
  expect(off.works[0]?.duration).toBe('');
  expect(off).not.toHaveProperty('extras');
  expect(off).not.toHaveProperty('visits');
  const kept = assembleFacts({ ...ledger, extras: { printed: [], kept: ['work'] } });
  expect(kept.works[0]?.duration).toBe('3分');
  expect(kept.pilots[0]?.level).toBe('');
  expect(kept).not.toHaveProperty('extras');
  const printed = assembleFacts({
    ...ledger,
    extras: { printed: ['statistics'], kept: ['statistics'] },
  });
  expect(printed).toMatchObject({ extras: ['statistics'], visits: { enterprise: 7 } });
  expect(printed.pilots[0]?.level).toBe('区级');

  // What nobody has told is no part of what the 校验码 is made from.
  const untold: LedgerYear = { ...LEDGER, extras: { printed: [], kept: ['statistics', 'work'] } };
  expect(factsText(assembleFacts(untold))).toBe(factsText(assembleFacts(LEDGER)));
  expect(factsText(assembleFacts(LEDGER))).not.toMatch(
    /duration|plaque|banners|innovation|extras/u,
  );
});
