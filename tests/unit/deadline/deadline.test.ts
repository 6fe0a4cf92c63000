import { expect, test } from 'vitest';
import { deadlineOf, deadlineText, workdaysUntil } from '#shared/deadline/deadline.ts';
import { isLongPast } from '#shared/deadline/long-past.ts';
import { isWorkday } from '#shared/deadline/work-calendar.ts';
import { addDays, type CivilDate, civilDate, weekdayOf } from '#shared/domain/civil-date.ts';

const DUE = { half1: '06-20', half2: '12-10' };

/** From the State Council's notices on the holidays of the year, first and last day of each. */
const PUBLISHED = {
  // 国办发明电〔2023〕7号, 25 October 2023
  2024: {
    off: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  // 国办发明电〔2024〕12号, 12 November 2024
  2025: {
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  // 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025
  2026: {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
} as const;

test.each(Object.entries(PUBLISHED))(
  'every day of %s is a workday or not as the State Council published',
  (year, { off, worked }) => {
    for (let day = civilDate(`${year}-01-01`); day.startsWith(year); day = addDays(day, 1)) {
      const free = off.some(([first, last]) => first <= day && day <= last);
      const weekend = [0, 6].includes(weekdayOf(day));
      const expected = (worked as readonly string[]).includes(day) || !(free || weekend);
      expect([day, isWorkday(day)]).toEqual([day, expected]);
    }
  },
);

test.each([
  [2024, 1, '2024-06-20', true],
  [2024, 2, '2024-12-10', true],
  [2025, 1, '2025-06-20', true],
  [2025, 2, '2025-12-10', true],
  // 20 June 2026 is a Saturday inside 端午, 19 June the festival itself.
  [2026, 1, '2026-06-18', true],
  [2026, 2, '2026-12-10', true],
] as const)('%i half %i must be in by %s', (year, half, lastWorkday, certain) => {
  expect(deadlineOf(year, half, DUE)).toMatchObject({ lastWorkday, certain });
});

// 20 June 2027 is a Sunday, 端午 on 9 June; 10 December a Friday. The arrangement of 2027 may be
// published after the library's release: the days hold either way, only certainty may change.
test.each([
  [1, '2027-06-18'],
  [2, '2027-12-10'],
] as const)('2027 half %i must be in by %s', (half, lastWorkday) => {
  expect(deadlineOf(2027, half, DUE).lastWorkday).toBe(lastWorkday);
});

test('a year without data follows the weekends and says so', () => {
  const deadline = deadlineOf(2032, 1, DUE);
  expect(deadline).toMatchObject({ lastWorkday: '2032-06-18', certain: false });
  expect(deadlineText(deadline)).toBe(
    '2032年6月18日（6月20日不是工作日，提前到此前最后一个工作日；2032年的放假安排尚未收录，暂按周末推算）',
  );
  expect(deadlineText(deadlineOf(2024, 1, DUE))).toBe('2024年6月20日');
});

test('a day off taken in exchange is no workday, and a worked weekend is one', () => {
  expect(isWorkday(civilDate('2026-02-20'))).toBe(false);
  expect(isWorkday(civilDate('2026-02-28'))).toBe(true);
});

test.each([
  ['2026-06-18', 0],
  ['2026-06-17', 1],
  ['2026-06-12', 4],
  ['2026-06-13', 4],
  ['2026-06-19', 0],
  ['2026-06-21', 0],
  ['2026-06-22', -1],
] as const)('from %s there are %i workdays to 18 June 2026', (today, left) => {
  expect(workdaysUntil(civilDate(today), civilDate('2026-06-18'))).toBe(left);
});

test('the calendar may be another than the library’s', () => {
  const days = (...list: string[]): Set<string> => new Set(list);
  const calendar = {
    daysOff: days('2027-06-18'),
    workedWeekends: days('2027-06-20'),
    years: new Set([2027]),
  };
  const deadline = deadlineOf(2027, 1, DUE, calendar);
  expect(deadline).toMatchObject({ lastWorkday: '2027-06-20' as CivilDate, certain: true });
});

test('a deadline of over half a year ago is no more counted in days', () => {
  const left = (day: string) => workdaysUntil(civilDate(day), civilDate('2024-06-20'));
  expect(isLongPast({ workdaysLeft: left('2024-12-10') })).toBe(false);
  expect(isLongPast({ workdaysLeft: left('2025-02-28') })).toBe(true);
  expect(isLongPast({ workdaysLeft: left('2024-01-02') })).toBe(false);
});
