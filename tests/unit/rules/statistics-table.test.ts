import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { statisticsTable } from '#shared/rules/statistics-table.ts';
import { buildReport, check, levels } from './build-facts.ts';

test('no table is a warning up to the due date and unmet after it', () => {
  expect(levels(check(statisticsTable, { today: civilDate('2024-06-20') }))).toEqual(['warning']);
  expect(levels(check(statisticsTable, { today: civilDate('2024-06-21') }))).toEqual(['unmet']);
});

test('a draft is not yet a table', () => {
  const reports = [buildReport(1, 'draft')];
  expect(check(statisticsTable, { reports })[0]).toMatchObject({ level: 'warning' });
});

test.each(['frozen', 'signed', 'sent'] as const)('a %s report is one', (state) => {
  const reports = [buildReport(1, state)];
  expect(levels(check(statisticsTable, { reports }))).toEqual(['met']);
});

test('an amended version in work does not take away the first', () => {
  const reports = [buildReport(1, 'sent'), buildReport(1, 'draft', { version: 2 })];
  expect(levels(check(statisticsTable, { reports }))).toEqual(['met']);
});

test('the whole year asks for both halves', () => {
  const facts = { half: null, today: civilDate('2024-12-11'), reports: [buildReport(1, 'sent')] };
  expect(levels(check(statisticsTable, facts))).toEqual(['met', 'unmet']);
});

test('as the deadline nears, the workdays left are told', () => {
  const message = (day: string) =>
    check(statisticsTable, { today: civilDate(day) })[0]?.message ?? '';
  expect(message('2024-06-04')).not.toContain('工作日');
  expect(message('2024-06-18')).toContain('还剩2个工作日');
  expect(message('2024-06-20')).toContain('今天就是最后一个工作日');
});
