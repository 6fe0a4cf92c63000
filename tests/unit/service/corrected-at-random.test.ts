import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportWorkbook } from '#main/exchange/written/export-workbook.ts';
import type { ImportDecision } from '#shared/contract/import-changes.ts';
import type { ActivityInput } from '#shared/domain/activity.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const VILLAGES = ['甲村', '乙村', '丙村', '丁村'];
const NAMES = ['消防应急演练', '燃气安全宣讲', '防汛知识讲座', '每周安全例会', '用电入户检查'];

const activity = fc
  .record({
    day: fc.integer({ min: 0, max: 60 }),
    name: fc.constantFrom(...NAMES),
    form: fc.constantFrom(...PUBLICITY_FORMS),
    settings: fc.subarray([...SETTINGS], { minLength: 1 }),
    audience: fc.integer({ min: 1, max: 500 }),
    materials: fc.integer({ min: 1, max: 500 }),
    place: fc.constantFrom(...VILLAGES),
  })
  .map(({ day, name, ...rest }) => ({
    ...INPUT_SCHEMAS.activity.parse({
      ...rest,
      date: addDays(civilDate('2024-03-01'), day),
      title: name,
      summary: '概述',
      remarks: '备注',
    }),
  }));

/** One thing by which a row is known, and any number of others, mended in the sheet. */
const mend = fc.record({
  known: fc.constantFrom('none', 'title', 'date', 'place'),
  audience: fc.option(fc.integer({ min: 501, max: 900 })),
  materials: fc.option(fc.integer({ min: 501, max: 900 })),
});
type Mend = typeof mend extends fc.Arbitrary<infer T> ? T : never;

function mended(input: ActivityInput, { known, audience, materials }: Mend): ActivityInput {
  return {
    ...input,
    ...(known === 'title' ? { title: `${input.title}（修订）` } : {}),
    ...(known === 'date' ? { date: addDays(input.date, 1) } : {}),
    ...(known === 'place' ? { place: `${input.place}礼堂` } : {}),
    audience: audience ?? input.audience,
    materials: materials ?? input.materials,
  };
}

/** A ledger, what becomes of its rows in the sheet (null: nothing), and the order they come in. */
const story = fc
  .array(fc.tuple(activity, fc.option(mend), fc.nat()), { minLength: 2, maxLength: 9 })
  .map((rows) => {
    const first = rows.map(([input], at) => ({
      ...input,
      title: `${input.title}${'甲乙丙丁戊己庚辛壬'[at]}`,
    }));
    const second = first.map((input, at) => {
      const change = rows[at]?.[1];
      return change ? mended(input, change) : input;
    });
    const order = rows.map(([, , place], at) => [place, at] as const).sort(([a], [b]) => a - b);
    return { first, second: order.flatMap(([, at]) => second[at] ?? []) };
  });

test('a ledger whose sheet was mended and moved about becomes the sheet, or stays, or has both', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.boolean(), async ({ first, second }, byHand) => {
      const harness = await ledgerOf(first, byHand);
      const before = await contents(harness);
      expect(before).toEqual(sorted(first));
      const changed = second.filter((input) => !before.includes(textOf(input)));

      await importRows(harness, second, 'skip');
      expect(await contents(harness)).toEqual(before);

      const kept = await importRows(harness, second, 'keep');
      expect(await contents(harness)).toEqual(sorted([...first, ...changed]));
      if (kept) await undo(harness, kept);
      // What an undo puts into the bin is out of the way of the next import.
      const { records } = await harness.call('record.list', { kind: 'activity', deleted: true });
      expect(records).toHaveLength(changed.length);
      expect(await contents(harness)).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

test('an update of all brings the ledger to what the sheet says, nothing more and nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.boolean(), async ({ first, second }, byHand) => {
      const harness = await ledgerOf(first, byHand);
      const before = await contents(harness);
      const step = await importRows(harness, second, 'update');
      expect(await contents(harness)).toEqual(sorted(second));
      expect(await importRows(harness, second, 'update')).toBeNull();
      if (step) await undo(harness, step);
      expect(await contents(harness)).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

async function ledgerOf(inputs: readonly ActivityInput[], byHand: boolean): Promise<Harness> {
  const harness = await openService();
  if (byHand)
    for (const input of inputs) await harness.call('record.add', { kind: 'activity', input });
  else await importRows(harness, inputs, 'skip');
  return harness;
}

/** Every changed row decided so, those that may be another thing too; the step, or null. */
async function importRows(
  harness: Harness,
  rows: readonly ActivityInput[],
  does: ImportDecision,
): Promise<string | null> {
  const file = path.join(harness.folder, '台账.xlsx');
  writeFileSync(file, await exportWorkbook({ activity: rows }));
  const { planId, changed } = await harness.call('import.preview', { source: { path: file } });
  const decided = changed.map(({ id }) => [id, { does }] as const);
  const decisions = { rows: Object.fromEntries(decided) };
  return (await harness.call('import.apply', { planId, decisions })).stepId;
}

async function undo({ call }: Harness, step: string): Promise<void> {
  await call('history.undo', { confirmed: step });
}

async function contents({ call }: Harness): Promise<string[]> {
  const { records } = await call('record.list', { kind: 'activity' });
  return sorted(records);
}

function sorted(records: readonly ActivityInput[]): string[] {
  return records.map(textOf).sort();
}

function textOf(record: ActivityInput): string {
  return JSON.stringify(INPUT_SCHEMAS.activity.keyof().options.map((field) => record[field]));
}
