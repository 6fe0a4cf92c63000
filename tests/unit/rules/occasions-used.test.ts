import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { occasionsUsed } from '#shared/rules/occasions-used.ts';
import { buildActivity, check } from './build-facts.ts';

test('half 1 holds the disaster day and the safety month, half 2 the other three', () => {
  const first = check(occasionsUsed, { today: civilDate('2024-12-31') });
  expect(first.map(({ message }) => message.split('（')[0])).toEqual([
    '全国防灾减灾日',
    '安全生产月',
  ]);
  const second = check(occasionsUsed, { half: 2, today: civilDate('2024-12-31') });
  expect(second.map(({ message }) => message.split('（')[0])).toEqual([
    '全国科普日',
    '消防宣传月',
    '交通安全日',
  ]);
});

test('an activity belongs to an occasion by its field or by its title', () => {
  const marked = buildActivity({ occasion: 'disaster-day' });
  const named = buildActivity({ title: '安全生产月启动仪式' });
  const findings = check(occasionsUsed, { activities: [marked, named] });
  expect(findings).toMatchObject([
    { level: 'met', records: [{ id: marked.id }] },
    { level: 'met', records: [{ id: named.id }] },
  ]);
});

test('an occasion far ahead is not asked for, a near one is, a past one is missed', () => {
  const on = (day: string) =>
    check(occasionsUsed, { today: civilDate(day) }).map(({ message }) => message);
  expect(on('2024-04-01')).toEqual([]);
  expect(on('2024-04-12')).toEqual([expect.stringContaining('临近')]);
  expect(on('2024-06-10')).toEqual([
    expect.stringContaining('没有登记'),
    expect.stringContaining('没有登记'),
  ]);
});
