import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { activitiesHeld } from '#shared/rules/activities-held.ts';
import { buildActivity, check, levels } from './build-facts.ts';

test('an activity on the last day of the period counts', () => {
  const activities = [buildActivity({ date: civilDate('2024-06-20') })];
  expect(levels(check(activitiesHeld, { activities }))).toEqual(['met']);
});

test('one on the day after belongs to the other half', () => {
  const activities = [buildActivity({ date: civilDate('2024-06-21') })];
  expect(levels(check(activitiesHeld, { activities }))).toEqual(['warning']);
  expect(levels(check(activitiesHeld, { activities, half: 2 }))).toEqual(['met']);
});
