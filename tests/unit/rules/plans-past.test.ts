import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { activitiesHeld } from '#shared/rules/activities-held.ts';
import { plansPast } from '#shared/rules/plans-past.ts';
import { plausibleDates } from '#shared/rules/plausible-dates.ts';
import { buildActivity, check } from './build-facts.ts';

const planned = (date: string, endDate: string | null = null) =>
  buildActivity({
    status: 'planned',
    date: civilDate(date),
    endDate: endDate === null ? null : civilDate(endDate),
  });

test('a plan whose last day has passed is named, one under way or to come is not', () => {
  const past = planned('2024-05-20');
  const activities = [past, planned('2024-05-30', '2024-06-01'), planned('2024-06-10')];
  expect(check(plansPast, { activities })).toMatchObject([
    { level: 'warning', records: [{ id: past.id }] },
  ]);
  expect(check(plansPast, { activities: [past] })[0]?.message).toContain(
    '已过计划日期，还没有写开展情况',
  );
});

test('a plan meets no requirement, and its day to come is no slip', () => {
  const activities = [planned('2024-06-10')];
  expect(check(activitiesHeld, { activities })).toMatchObject([{ level: 'warning' }]);
  expect(check(plausibleDates, { activities })).toEqual([]);
});
