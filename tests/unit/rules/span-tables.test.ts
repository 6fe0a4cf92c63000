import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { Notice } from '#shared/notice/notice.ts';
import type { LedgerFacts } from '#shared/rules/ledger-facts.ts';
import { spanTables } from '#shared/rules/span-tables.ts';
import { check, NOTICE } from './build-facts.ts';

const QUARTERLY: Notice = { ...NOTICE, tables: [{ every: 'quarter', within: 5 }] };
const MONTHLY: Notice = { ...NOTICE, tables: [{ every: 'month', within: 3 }] };

const on = (day: string, notice: Notice, given: Partial<LedgerFacts> = {}) =>
  check(spanTables, { today: civilDate(day), ...given }, notice).map(({ message }) => message);

test('a quarter is told of from its end to the day it is due', () => {
  expect(on('2024-03-31', QUARTERLY)).toEqual([]);
  expect(on('2024-04-01', QUARTERLY)).toEqual([
    '2024年第一季度的统计表应在2024年4月5日前报送：请到“年度总览”存为统计表，核对后报送。已经报送的不用理会。',
  ]);
  expect(on('2024-04-05', QUARTERLY)).toHaveLength(1);
  expect(on('2024-04-06', QUARTERLY)).toEqual([]);
  expect(on('2024-10-02', QUARTERLY, { half: 2 })[0]).toContain('2024年第三季度');
  expect(on('2024-10-02', QUARTERLY, { half: 1 })).toEqual([]);
});

test('months are those of the calendar, the last one also after the year has turned', () => {
  expect(on('2024-03-02', MONTHLY)[0]).toContain('2024年2月的统计表应在2024年3月3日前');
  expect(on('2025-01-02', MONTHLY, { year: 2025 })[0]).toContain('2024年12月');
  expect(on('2024-08-01', MONTHLY, { half: null })[0]).toContain('2024年7月');
});

test('a notice that asks for none is silent', () => {
  expect(on('2024-04-01', NOTICE)).toEqual([]);
});
