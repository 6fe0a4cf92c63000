import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { reportDeadline } from '#shared/rules/report-deadline.ts';
import { buildReport, check, levels } from './build-facts.ts';

const frozen = [buildReport(1, 'frozen')];

test('stays silent while more than ten workdays are left', () => {
  // 10 June 2024 is 端午: 5 June is ten workdays before 20 June.
  expect(check(reportDeadline, { today: civilDate('2024-06-04'), reports: frozen })).toEqual([]);
  const facts = { today: civilDate('2024-06-05'), reports: frozen };
  const [finding] = check(reportDeadline, facts);
  expect(finding?.level).toBe('warning');
  expect(finding?.message).toContain('还剩10个工作日');
});

test('a frozen report is sent to be signed, a signed one to be mailed', () => {
  const today = civilDate('2024-06-18');
  const toSign = check(reportDeadline, { today, reports: frozen });
  expect(toSign[0]?.message).toContain('还没有签批');
  const signed = check(reportDeadline, { today, reports: [buildReport(1, 'signed')] });
  expect(signed[0]?.message).toContain('还没有报送');
});

test('no report, and a draft, are left to the rule on the table', () => {
  const today = civilDate('2024-06-18');
  expect(check(reportDeadline, { today })).toEqual([]);
  expect(check(reportDeadline, { today, reports: [buildReport(1, 'draft')] })).toEqual([]);
});

test('a sent report is met at any time', () => {
  const facts = { today: civilDate('2024-08-01'), reports: [buildReport(1, 'sent')] };
  expect(levels(check(reportDeadline, facts))).toEqual(['met']);
});

test('an amended version is asked for until it is sent as well', () => {
  const first = buildReport(1, 'sent');
  const amended = (state: 'draft' | 'sent') => buildReport(1, state, { version: 2 });
  expect(check(reportDeadline, { reports: [first, amended('draft')] })[0]?.message).toContain(
    '第2版还没有报送',
  );
  expect(levels(check(reportDeadline, { reports: [amended('sent'), first] }))).toEqual(['met']);
});

test('past the due date it says so, until the report is sent', () => {
  const facts = { today: civilDate('2024-06-21'), reports: [buildReport(1, 'signed')] };
  expect(check(reportDeadline, facts)[0]?.message).toContain('期限已过');
});

test('between the last workday and the due date it is not yet past', () => {
  // 20 June 2026 is inside 端午, the last workday is 18 June.
  const reports = [buildReport(1, 'signed', { year: 2026 })];
  const facts = { year: 2026, today: civilDate('2026-06-19'), reports };
  expect(check(reportDeadline, facts)[0]?.message).toContain('最后一个工作日已过');
});

test('a year without published holidays is told', () => {
  const reports = [buildReport(1, 'signed', { year: 2031 })];
  const facts = { year: 2031, today: civilDate('2031-06-20'), reports };
  expect(check(reportDeadline, facts)[0]?.message).toContain('2031年的放假安排尚未收录');
});
