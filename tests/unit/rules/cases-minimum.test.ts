import { expect, test } from 'vitest';
import { casesMinimum } from '#shared/rules/cases-minimum.ts';
import { buildCase, check } from './build-facts.ts';

test('one case in the reporting year meets it, and is named', () => {
  const kept = buildCase();
  const findings = check(casesMinimum, { half: 2, cases: [kept] });
  expect(findings).toMatchObject([
    { clause: 'report.cases', level: 'met', records: [{ kind: 'case', id: kept.id }] },
  ]);
});

test('none is a warning in half 1 and unmet in half 2', () => {
  expect(check(casesMinimum, { half: 1 })[0]?.level).toBe('warning');
  expect(check(casesMinimum, { half: 2 })[0]?.level).toBe('unmet');
});

test('one of the year before does not count', () => {
  const cases = [buildCase({ year: 2023 })];
  expect(check(casesMinimum, { half: 2, cases })[0]?.level).toBe('unmet');
});
