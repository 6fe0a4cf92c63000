import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { periodContaining } from '#shared/domain/period.ts';
import { importedPeriod } from '../../../src-renderer/features/import/imported-period.ts';

const CUT_OFFS = { half1: '06-20', half2: '12-10' };
const RUNNING = periodContaining(civilDate('2026-11-26'), CUT_OFFS);
const row = (date: string, unchanged = false) => ({
  sheet: '台账',
  row: 3,
  kind: 'activity' as const,
  input: { date },
  guesses: [],
  unchanged,
  changed: false,
});
const imported = (...dates: string[]) =>
  importedPeriod(
    dates.map((date) => row(date)),
    RUNNING,
    CUT_OFFS,
  );

test('rows of the running half-year are what the window goes on to show', () => {
  expect(imported('2027-01-05', '2026-07-01')).toBe(RUNNING);
});

test('a former year’s workbook shows its last half-year', () => {
  expect(imported('2024-11-02', '2023-12-13')).toMatchObject({ year: 2024, half: 2 });
});

test('nothing new, nothing to go to', () => {
  expect(importedPeriod([row('2024-11-02', true)], RUNNING, CUT_OFFS)).toBeNull();
});
