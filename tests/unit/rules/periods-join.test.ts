import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { periodsJoin } from '#shared/rules/periods-join.ts';
import { buildReport, check } from './build-facts.ts';

test('the notice’s own periods join', () => {
  expect(check(periodsJoin, { half: null })).toEqual([]);
});

test('a later start leaves a gap, with its first and last day', () => {
  const reports = [buildReport(1, 'draft', { from: civilDate('2024-01-01') })];
  const [finding, ...rest] = check(periodsJoin, { reports });
  expect(rest).toEqual([]);
  expect(finding?.message).toContain('2023年12月11日至2023年12月31日都没有计入');
});

test('a later end overlaps the half after it', () => {
  const reports = [buildReport(1, 'draft', { to: civilDate('2024-06-21') })];
  expect(check(periodsJoin, { reports })[0]?.message).toContain('2024年6月21日计了两次');
  expect(check(periodsJoin, { reports, half: 2 })).toHaveLength(1);
});

test('the newest version decides', () => {
  const reports = [
    buildReport(1, 'sent', { from: civilDate('2024-01-01') }),
    buildReport(1, 'draft', { version: 2 }),
  ];
  expect(check(periodsJoin, { reports })).toEqual([]);
});
