import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { likelyPeriod, type PeriodClues } from '#shared/report/likely-period.ts';

const CUT_OFFS = { half1: '06-20', half2: '12-10' };
const TODAY = civilDate('2026-03-02');
const CLUES: PeriodClues = {
  latest: civilDate('2024-11-30'),
  hasActivities: () => false,
  isSent: () => false,
};
const likely = (clues: Partial<PeriodClues>) =>
  likelyPeriod(TODAY, CUT_OFFS, { ...CLUES, ...clues });

test('an empty ledger is about today', () => {
  expect(likely({ latest: null })).toEqual({ year: 2026, half: 1 });
});

test('a ledger of former years is about its latest activity', () => {
  expect(likely({})).toEqual({ year: 2024, half: 2 });
});

test('one activity of today’s half-year is enough to be about today', () => {
  expect(likely({ hasActivities: () => true })).toEqual({ year: 2026, half: 1 });
});

test('a half-year whose report has gone out is done with', () => {
  expect(likely({ isSent: ({ year }) => year === 2024 })).toEqual({ year: 2026, half: 1 });
});
