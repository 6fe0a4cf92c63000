import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { reportDeadline } from '#shared/rules/report-deadline.ts';
import { buildReport, check, levels } from './build-facts.ts';

test('stays silent while more than ten workdays are left', () => {
  // 10 June 2024 is 端午: 5 June is ten workdays before 20 June.
  expect(check(reportDeadline, { today: civilDate('2024-06-04') })).toEqual([]);
  const [finding] = check(reportDeadline, { today: civilDate('2024-06-05') });
  expect(finding?.level).toBe('warning');
  expect(finding?.message).toContain('还剩10个工作日');
});

test('a frozen report is sent to be signed, a signed one to be mailed', () => {
  const today = civilDate('2024-06-18');
  const frozen = check(reportDeadline, { today, reports: [buildReport(1, 'frozen')] });
  expect(frozen[0]?.message).toContain('还没有签批');
  const signed = check(reportDeadline, { today, reports: [buildReport(1, 'signed')] });
  expect(signed[0]?.message).toContain('还没有报送');
});

test('a sent report is met at any time', () => {
  const facts = { today: civilDate('2024-08-01'), reports: [buildReport(1, 'sent')] };
  expect(levels(check(reportDeadline, facts))).toEqual(['met']);
});

test('past the due date it says so, until the report is sent', () => {
  const facts = { today: civilDate('2024-06-21'), reports: [buildReport(1, 'signed')] };
  expect(check(reportDeadline, facts)[0]?.message).toContain('已过报送期限');
});

test('between the last workday and the due date it is not yet past', () => {
  // 20 June 2026 is inside 端午, the last workday is 18 June.
  const facts = { year: 2026, today: civilDate('2026-06-19') };
  expect(check(reportDeadline, facts)[0]?.message).toContain('最后一个工作日已过');
});

test('a year without published holidays is told', () => {
  const facts = { year: 2031, today: civilDate('2031-06-20') };
  expect(check(reportDeadline, facts)[0]?.message).toContain('2031年的放假安排尚未收录');
});
