import { expect, test } from 'vitest';
import { noMeasures } from '#shared/domain/measures.ts';
import type { Half } from '#shared/domain/period.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { openService } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const SECOND = { year: 2024, half: 2 as Half };
const TODAY = '2024-06-03';

test('finds the days between two reports that no report counts', async () => {
  const { call } = await openService({ sample: true });
  await call('report.saveChoices', { ...FIRST, choices: { to: '2024-06-10' } });
  const { faults } = await call('overview.year', { today: TODAY, year: 2024 });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('2024年6月11日');
  const findings = await call('overview.check', { today: TODAY, year: 2024 });
  expect(findings.find(({ rule }) => rule === 'periods-join')?.level).not.toBe('met');
});

test('finds the days that two reports count', async () => {
  const { call } = await openService({ sample: true });
  await call('report.saveChoices', { ...SECOND, choices: { from: '2024-06-11' } });
  const { faults } = await call('overview.year', { today: TODAY, year: 2024 });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/重/u);
});

test('finds no fault once the choice is taken back', async () => {
  const { call } = await openService({ sample: true });
  await call('report.saveChoices', { ...FIRST, choices: { from: '2024-01-01' } });
  const chosen = await call('report.get', FIRST);
  expect(chosen.period).toMatchObject({ from: '2024-01-01', to: '2024-06-20' });
  await call('report.saveChoices', { ...FIRST, choices: { from: null } });
  const { faults } = await call('overview.year', { today: TODAY, year: 2024 });
  expect(faults).toEqual([]);
  expect((await call('report.get', FIRST)).period.from).toBe('2023-12-11');
});

test('refuses a period that ends before it begins, and keeps the one before', async () => {
  const harness = await openService({ sample: true });
  const before = await harness.call('report.get', FIRST);
  const failure = await harness.refused(
    'report.saveChoices',
    { ...FIRST, choices: { from: '2024-06-21' } },
    'invalid-input',
  );
  expect(failure.place).toEqual({ field: 'from' });
  await harness.refused('report.saveChoices', {
    ...FIRST,
    choices: { from: '2024-05-02', to: '2024-05-01' },
  });
  expect(await harness.call('report.get', FIRST)).toEqual(before);
});

test('counts a report by its own days, in the form and in the overview alike', async () => {
  const { call } = await openService({ sample: true });
  await call('report.saveChoices', { ...FIRST, choices: { from: '2024-03-01', to: '2024-03-31' } });
  const { tally } = await call('overview.statistics', FIRST);
  const { records, total } = await call('record.list', { kind: 'activity', ...FIRST, limit: 1000 });
  expect(total).toBe(tally.total.activities);
  expect(records.every(({ date }) => date >= '2024-03-01' && date <= '2024-03-31')).toBe(true);
  expect(total).toBeGreaterThan(0);
});

test('halves and quarters of the year add up to its total', async () => {
  const { call } = await openService({ sample: true });
  const year = await call('overview.year', { today: TODAY, year: 2024 });
  const { records } = await call('record.list', { kind: 'activity', year: 2024, limit: 100_000 });
  expect(year.total.total.activities).toBe(records.length);
  expect(year.total.total.audience).toBe(records.reduce((sum, one) => sum + one.audience, 0));
  expect(sum(year.halves.map(({ tally }) => tally))).toEqual(year.total.total);
  expect(sum(year.quarters.map(({ tally }) => tally))).toEqual(year.total.total);
  expect(year.quarters.map(({ from, to }) => [from, to])).toEqual([
    ['2023-12-11', '2024-03-31'],
    ['2024-04-01', '2024-06-20'],
    ['2024-06-21', '2024-09-30'],
    ['2024-10-01', '2024-12-10'],
  ]);
});

test('sets the year beside the one before, and the second half holds the whole year', async () => {
  const { call } = await openService({ sample: true });
  const activity = { title: '去年的宣讲', form: 'lecture', settings: ['school'] } as const;
  const input = { ...activity, settings: [...activity.settings], sessions: 3, audience: 90 };
  await call('record.add', { kind: 'activity', input: { ...input, date: '2023-12-10' } });
  await call('record.add', { kind: 'activity', input: { ...input, date: '2022-12-11' } });
  await call('record.add', { kind: 'activity', input: { ...input, date: '2022-12-10' } });
  const year = await call('overview.year', { today: TODAY, year: 2024 });
  expect(year.lastYear.total).toMatchObject({ activities: 2, sessions: 6, audience: 180 });
  const forms = await call('report.forms', SECOND);
  const frozen = JSON.stringify(forms[0]?.model);
  expect(frozen).toContain(String(year.total.total.audience));
});

test('tells the state of each half', async () => {
  const { call } = await openService({ sample: true });
  await call('report.freeze', FIRST);
  const { halves } = await call('overview.year', { today: TODAY, year: 2024 });
  expect(halves.map(({ state }) => state)).toEqual(['frozen', 'draft']);
});

function sum(tallies: readonly Tally[]): Tally['total'] {
  const total = noMeasures();
  for (const { total: part } of tallies) {
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += part[key];
  }
  return total;
}
