import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { pilotsMinimum } from '#shared/rules/pilots-minimum.ts';
import { buildPilot, check, NOTICE } from './build-facts.ts';

test('one pilot of any kind meets the year, and is named', () => {
  const pilot = buildPilot({ kind: 'family' });
  const [finding] = check(pilotsMinimum, { half: 2, pilots: [pilot] });
  expect(finding).toMatchObject({ level: 'met', records: [{ kind: 'pilot', id: pilot.id }] });
});

test('no pilot is a warning in half 1 and unmet in half 2', () => {
  expect(check(pilotsMinimum, { half: 1 })).toMatchObject([{ level: 'warning' }]);
  expect(check(pilotsMinimum, { half: 2 })).toMatchObject([{ level: 'unmet' }]);
});

test('asked about the whole year, today decides', () => {
  const year = { half: null } as const;
  expect(check(pilotsMinimum, { ...year, today: civilDate('2024-06-20') })[0]?.level).toBe(
    'warning',
  );
  expect(check(pilotsMinimum, { ...year, today: civilDate('2024-06-21') })[0]?.level).toBe('unmet');
});

test('a withdrawn pilot and one of another year do not count', () => {
  const pilots = [buildPilot({ status: 'withdrawn' }), buildPilot({ year: 2023 })];
  expect(check(pilotsMinimum, { half: 2, pilots })[0]).toMatchObject({
    level: 'unmet',
    records: [],
  });
});

test('the minimum is the notice’s', () => {
  const two = { ...NOTICE, minima: { ...NOTICE.minima, pilots: 2 } };
  const none = { ...NOTICE, minima: { ...NOTICE.minima, pilots: 0 } };
  const facts = { half: 2, pilots: [buildPilot()] } as const;
  expect(check(pilotsMinimum, facts, two)[0]?.message).toContain(
    '只有1个安全宣传试点，全年至少2个',
  );
  expect(check(pilotsMinimum, facts, none)).toEqual([]);
});
