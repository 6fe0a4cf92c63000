import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { countTallies, countTally, recordsBehind } from '#main/store/statistics.ts';
import { insertRecords, removeRecords } from '#main/store/write-records.ts';
import { isHeld } from '#shared/domain/activity.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { noMeasures } from '#shared/domain/measures.ts';
import { isWithin, periodOf } from '#shared/domain/period.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { tally } from '#shared/statistics/tally.ts';
import { anyActivity, anyCase, anyDate, anyPilot, anyWork } from '../support/ledger-arbitraries.ts';
import { anActivity } from '../support/ledger-records.ts';
import { openTestLedger, WRITER } from '../support/ledger-temp.ts';

const cutOffs = { half1: '06-20', half2: '12-10' };

const anyLedger = fc.record({
  activities: fc.array(anyActivity, { maxLength: 40 }),
  binned: fc.array(anyActivity, { maxLength: 5 }),
  pilots: fc.array(anyPilot, { maxLength: 8 }),
  works: fc.array(anyWork, { maxLength: 8 }),
  cases: fc.array(anyCase, { maxLength: 8 }),
});
type Content = typeof anyLedger extends fc.Arbitrary<infer T> ? T : never;

async function ledgerOf(content: Content): Promise<Ledger> {
  const ledger = await openTestLedger();
  await ledger.write(WRITER, async (write) => {
    await insertRecords(
      write,
      'activity',
      content.activities.map((input) => ({ input })),
    );
    const gone = await insertRecords(
      write,
      'activity',
      content.binned.map((input) => ({ input })),
    );
    await removeRecords(write, 'activity', gone);
    await insertRecords(
      write,
      'pilot',
      content.pilots.map((input) => ({ input })),
    );
    await insertRecords(
      write,
      'work',
      content.works.map((input) => ({ input })),
    );
    await insertRecords(
      write,
      'case',
      content.cases.map((input) => ({ input })),
    );
  });
  return ledger;
}

it('counts what the pure tally counts, over any ledger and any days', async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, anyDate, anyDate, async (content, one, other) => {
      const ledger = await ledgerOf(content);
      const [from, to] = one <= other ? [one, other] : [other, one];
      const expected = tally({
        activities: content.activities.filter((activity) => isWithin(activity.date, { from, to })),
        pilots: content.pilots.filter(({ year }) => year === 2024),
        works: content.works.filter(({ year }) => year === 2024),
        cases: content.cases.filter(({ year }) => year === 2024),
      });
      expect(await countTally(ledger, { from, to }, 2024)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('counts spans that overlap, join or lie apart as if each were counted alone', async () => {
  const anySpan = fc.tuple(anyDate, anyDate).map(([from, to]) => ({ from, to }));
  await fc.assert(
    fc.asyncProperty(anyLedger, fc.array(anySpan, { maxLength: 6 }), async (content, spans) => {
      const ledger = await ledgerOf(content);
      const tallyOf = await countTallies(ledger, spans, 2024);
      for (const span of spans) {
        const activities = content.activities.filter(({ date }) => isWithin(date, span));
        const material = {
          pilots: content.pilots.filter(({ year }) => year === 2024),
          works: content.works.filter(({ year }) => year === 2024),
          cases: content.cases.filter(({ year }) => year === 2024),
        };
        expect(tallyOf(span)).toEqual(tally({ activities, ...material }));
      }
    }),
    { numRuns: 60 },
  );
});

it('puts every activity into exactly one half: nothing lost, nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, async (content) => {
      const ledger = await ledgerOf(content);
      const sum = noMeasures();
      const seen: string[] = [];
      for (const year of [2022, 2023, 2024, 2025]) {
        for (const half of [1, 2] as const) {
          const period = periodOf(year, half, cutOffs);
          const { total } = await countTally(ledger, period, year);
          for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += total[key];
          seen.push(...(await recordsBehind(ledger, period)).map(({ id }) => id));
        }
      }
      const all = tally({ ...content, pilots: [], works: [], cases: [] }).total;
      expect(sum).toEqual(all);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(content.activities.filter(isHeld).length);
    }),
    { numRuns: 30 },
  );
});

it('counts the cut-off day itself in the half that ends on it', async () => {
  const ledger = await openTestLedger();
  await ledger.write(WRITER, (write) =>
    insertRecords(
      write,
      'activity',
      ['2023-12-10', '2023-12-11', '2024-06-20', '2024-06-21', '2024-12-10', '2024-12-11'].map(
        (date) => ({ input: anActivity({ date }) }),
      ),
    ),
  );
  const daysOf = async (half: 1 | 2) =>
    (await recordsBehind(ledger, periodOf(2024, half, cutOffs))).map(({ date }) => date);
  expect(await daysOf(1)).toEqual(['2023-12-11', '2024-06-20']);
  expect(await daysOf(2)).toEqual(['2024-06-21', '2024-12-10']);
});

it('counts an activity in three settings three times along the settings, once in every total', async () => {
  const ledger = await openTestLedger();
  const settings = ['enterprise', 'village', 'school'] as const;
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [
      {
        input: anActivity({
          form: 'drill',
          settings: [...settings],
          sessions: 2,
          audience: 30,
          households: 12,
        }),
      },
    ]),
  );
  const range = { from: civilDate('2024-01-01'), to: civilDate('2024-12-31') };
  const result = await countTally(ledger, range, 2024);
  const once = { ...noMeasures(), activities: 1, sessions: 2, audience: 30, households: 12 };
  expect(result.total).toEqual(once);
  expect(result.byForm.drill).toEqual(once);
  for (const setting of settings) {
    expect(result.bySetting[setting]).toEqual(once);
    expect(result.matrix.drill[setting]).toEqual(once);
  }
  expect(result.matrix.drill.family.activities).toBe(0);
});

it('finds behind each cell the very activities that it counts', async () => {
  const range = { from: civilDate('2023-12-11'), to: civilDate('2024-12-10') };
  await fc.assert(
    fc.asyncProperty(anyLedger, async (content) => {
      const ledger = await ledgerOf(content);
      const counted = await countTally(ledger, range, 2024);
      for (const form of [undefined, ...PUBLICITY_FORMS]) {
        for (const setting of [undefined, ...SETTINGS]) {
          const behind = await recordsBehind(ledger, { ...range, form, setting });
          const cell = form
            ? setting
              ? counted.matrix[form][setting]
              : counted.byForm[form]
            : setting
              ? counted.bySetting[setting]
              : counted.total;
          expect(behind.length).toBe(cell.activities);
          expect(behind.reduce((sum, { audience }) => sum + audience, 0)).toBe(cell.audience);
        }
      }
    }),
    { numRuns: 10 },
  );
});
