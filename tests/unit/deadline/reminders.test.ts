import { describe, expect, it } from 'vitest';
import { remindersOn } from '#shared/deadline/reminders.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { ReportPeriod } from '#shared/domain/period-in-force.ts';

const NOTICE = { due: { half1: '06-20', half2: '12-10' } };
const FULL = () => true;
const EMPTY = () => false;

function report(half: 1 | 2, state: ReportPeriod['state']): ReportPeriod {
  const [from, to] = half === 1 ? ['2023-12-11', '2024-06-20'] : ['2024-06-21', '2024-12-10'];
  return { year: 2024, half, version: 1, state, from: civilDate(from), to: civilDate(to) };
}

describe('remindersOn', () => {
  it('is silent while the deadline is more than ten workdays away', () => {
    expect(remindersOn(civilDate('2024-06-03'), NOTICE, [], EMPTY)).toEqual([]);
  });

  it('counts the workdays left, and names the last day as such', () => {
    const [soon] = remindersOn(civilDate('2024-06-13'), NOTICE, [], EMPTY);
    expect(soon).toMatchObject({ year: 2024, half: 1, overdue: false });
    expect(soon?.message).toContain('还剩5个工作日');
    const [last] = remindersOn(civilDate('2024-06-20'), NOTICE, [], EMPTY);
    expect(last?.message).toContain('今天就是最后一个工作日');
  });

  it('goes by the last workday before a holiday', () => {
    const [soon] = remindersOn(civilDate('2026-06-18'), NOTICE, [], EMPTY);
    expect(soon?.message).toContain('2026-06-18');
    expect(soon?.message).toContain('今天就是最后一个工作日');
  });

  it('reproaches what the ledger knew and did not send, and nothing else', () => {
    const today = civilDate('2024-07-01');
    expect(remindersOn(today, NOTICE, [], EMPTY)).toEqual([]);
    expect(remindersOn(today, NOTICE, [], FULL)).toMatchObject([{ half: 1, overdue: true }]);
    expect(remindersOn(today, NOTICE, [report(1, 'signed')], EMPTY)).toMatchObject([
      { half: 1, overdue: true },
    ]);
    expect(remindersOn(today, NOTICE, [report(1, 'sent')], FULL)).toEqual([]);
  });

  it('keeps reminding while only an amended version is unsent', () => {
    const amended = { ...report(2, 'draft'), version: 2 };
    const found = remindersOn(civilDate('2024-12-09'), NOTICE, [report(2, 'sent'), amended], EMPTY);
    expect(found).toMatchObject([{ half: 2, overdue: false }]);
  });
});
