import { expect, test } from 'vitest';
import { worksMinimum } from '#shared/rules/works-minimum.ts';
import { buildWork, check } from './build-facts.ts';

test('one work in the reporting year meets it, and is named', () => {
  const kept = buildWork();
  const findings = check(worksMinimum, { half: 2, works: [kept] });
  expect(findings).toMatchObject([
    { clause: 'report.works', level: 'met', records: [{ kind: 'work', id: kept.id }] },
  ]);
});

test('none is a warning in half 1 and unmet in half 2', () => {
  expect(check(worksMinimum, { half: 1 })[0]?.level).toBe('warning');
  expect(check(worksMinimum, { half: 2 })[0]?.level).toBe('unmet');
});

test('one of the year before does not count', () => {
  const works = [buildWork({ year: 2023 })];
  expect(check(worksMinimum, { half: 2, works })[0]?.level).toBe('unmet');
});
