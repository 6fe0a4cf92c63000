import { expect, test } from 'vitest';
import { monthDayWords, readMonthDay } from '#shared/recognition/read-month-day.ts';

test.each([
  ['6月20日', '06-20'],
  ['06-20', '06-20'],
  ['12.10', '12-10'],
  ['１２月１０日', '12-10'],
  ['十二月十日', '12-10'],
])('%s is %s of every year', (text, monthDay) => {
  expect(readMonthDay(text)).toEqual({ state: 'read', value: monthDay });
});

test('a year that is written is left out, and that is said', () => {
  expect(readMonthDay('2026年6月20日')).toEqual({
    state: 'guessed',
    value: '06-20',
    why: '每年都按这一天，年份没有计入',
  });
});

test.each(['6月', '2月30日', '2月29日', '6月1日至20日', '月底', '20'])('%s is refused', (text) => {
  expect(readMonthDay(text).state).toBe('refused');
});

test('a day that does not exist is refused without a year that nobody wrote', () => {
  expect(readMonthDay('2月30日')).toEqual({
    state: 'refused',
    why: '没有2月30日这一天，日期写错了',
  });
});

test('nothing is nothing', () => {
  expect(readMonthDay(' ').state).toBe('blank');
});

test('it is shown as clerks write it', () => {
  expect(monthDayWords('06-05')).toBe('6月5日');
});
