import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { plausibleDates } from '#shared/rules/plausible-dates.ts';
import { buildActivity, check } from './build-facts.ts';

const at = (date: string, endDate: string | null = null) =>
  buildActivity({ date: civilDate(date), endDate: endDate === null ? null : civilDate(endDate) });

test('an end before the start is named', () => {
  const wrong = at('2024-05-10', '2024-05-09');
  const findings = check(plausibleDates, { activities: [wrong, at('2024-05-10', '2024-05-10')] });
  expect(findings).toMatchObject([{ level: 'warning', records: [{ id: wrong.id }] }]);
});

test('a day after today is named, today is not', () => {
  const ahead = at('2024-06-02');
  const findings = check(plausibleDates, { activities: [at('2024-06-01'), ahead] });
  expect(findings).toMatchObject([{ level: 'warning', records: [{ id: ahead.id }] }]);
});
