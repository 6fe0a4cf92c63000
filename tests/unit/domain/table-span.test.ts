import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/civil-date.ts';
import { periodOf } from '#shared/domain/period.ts';
import { spanDays, type TABLE_SPANS } from '#shared/domain/table-span.ts';

const CUT_OFFS = { half1: '06-20', half2: '12-10' };
const days = (span: (typeof TABLE_SPANS)[number]) =>
  spanDays(span, periodOf(2024, 1, CUT_OFFS), periodOf(2024, 2, CUT_OFFS));

test('quarters follow each other and make up the reporting year', () => {
  const quarters = (['q1', 'q2', 'q3', 'q4'] as const).map(days);
  expect(quarters[0]?.from).toBe('2023-12-11');
  expect(quarters[3]?.to).toBe('2024-12-10');
  for (const [index, { to }] of quarters.slice(0, 3).entries())
    expect(quarters[index + 1]?.from).toBe(addDays(to, 1));
});

test('months are whole, leap day and the turn of the year included', () => {
  expect(days('m2')).toMatchObject({ label: '2月', from: '2024-02-01', to: '2024-02-29', half: 1 });
  expect(days('m12')).toMatchObject({ from: '2024-12-01', to: '2024-12-31', half: 2 });
});
