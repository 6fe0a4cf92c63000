import { expect, test } from 'vitest';
import { addDays, civilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { isWithin, periodContaining, periodOf } from '#shared/domain/period.ts';

const DUE = { half1: '06-20', half2: '12-10' };

test.each(['1900-01-01', '1900-06-20', '2024-12-10', '2024-12-11', '2199-12-10', '2199-12-31'])(
  '%s is in a period, and the next begins on the day after its end',
  (text) => {
    const day = civilDate(text);
    const period = periodContaining(day, DUE);
    expect(isWithin(day, period)).toBe(true);
    const next = addDays(period.to, 1);
    expect(periodContaining(next, DUE).from).toBe(next);
  },
);

test('a day beyond 1900-2199 is not read, though periods reach beyond', () => {
  expect(['1899-12-31', '2200-01-01'].map(parseCivilDate)).toEqual([null, null]);
  expect(periodOf(2200, 2, DUE).to).toBe('2200-12-10');
});
