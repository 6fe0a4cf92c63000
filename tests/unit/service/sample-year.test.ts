import path from 'node:path';
import { expect, test } from 'vitest';
import { readSample } from '#main/service/opening/read-sample.ts';
import { sampleOn } from '#main/service/opening/shift-sample.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { openService } from '../../support/service-harness.ts';

const CUT_OFFS = { half1: '06-20', half2: '12-10' };
const sample = await readSample(path.join(import.meta.dirname, '..', '..', '..', 'resources'));
const on = (day: string) => sampleOn(sample, civilDate(day), CUT_OFFS);

test('on the last day of 2024 the sample is the one written down', () => {
  expect(on('2024-12-10')).toEqual({ sample, year: 2024 });
});

test('two years later it is the same year, two years later', () => {
  const { sample: later, year } = on('2026-12-10');
  expect(year).toBe(2026);
  expect(later.activity).toHaveLength(sample.activity.length);
  expect(later.activity[0]?.date).toBe(sample.activity[0]?.date.replace('2023', '2025'));
  expect(later.case[0]?.period).toBe('2026年1月至11月');
  expect(JSON.stringify(later)).not.toMatch(/2023|2024/u);
});

test('what lies ahead is left out, and with too little behind it is the year before', () => {
  const inMay = on('2026-05-20');
  expect(inMay.year).toBe(2026);
  expect(inMay.sample.activity.length).toBeGreaterThan(9);
  expect(inMay.sample.activity.every(({ date }) => date <= '2026-05-20')).toBe(true);
  expect(on('2026-01-05')).toMatchObject({ year: 2025 });
});

test('the window’s sample counts as the one of 2024 and begins without a reproach', async () => {
  const written = await openService({ sample: true });
  const shifted = await openService({ now: () => '2026-11-26T01:00:00.000Z' });
  await shifted.call('ledger.sample', { today: '2026-12-08' });
  const tally = async ({ call }: typeof written, year: number) =>
    (await call('overview.statistics', { year, half: 1 })).tally;
  expect(await tally(shifted, 2026)).toEqual(await tally(written, 2024));

  const today = '2026-12-08';
  const first = await shifted.call('overview.get', { today, year: 2026, half: 1 });
  expect(first.report).toMatchObject({ state: 'sent', sent: { version: 1, on: '2026-06-18' } });
  const reminders = await shifted.call('overview.reminders', { today });
  expect(reminders.filter(({ overdue }) => overdue)).toEqual([]);
  expect(await shifted.call('overview.likely', { today })).toEqual({ year: 2026, half: 2 });
});
