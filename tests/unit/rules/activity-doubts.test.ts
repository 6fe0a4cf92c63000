import { expect, test } from 'vitest';
import type { Activity } from '#shared/domain/activity.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { ordinaryNumbers } from '#shared/rules/ordinary-numbers.ts';
import { plausibleDates } from '#shared/rules/plausible-dates.ts';
import { doubtsOfActivity } from '../../../src-renderer/features/activity/activity-doubts.ts';
import { buildActivity, check } from './build-facts.ts';

const DESK = { today: '2024-06-01', year: 2024 };

test.each<[keyof Activity, Partial<Activity>]>([
  ['endDate', { date: civilDate('2024-05-10'), endDate: civilDate('2024-05-09') }],
  ['date', { date: civilDate('2024-06-02') }],
  ['audience', { audience: 0 }],
  ['audience', { audience: 10_001, sessions: 2 }],
  ['sessions', { sessions: 0 }],
  ['sessions', { sessions: 101 }],
  ['materials', { materials: 100_001 }],
])(
  'a doubtful %s is asked about in the same words by the form and by the check',
  (field, given) => {
    const activity = buildActivity(given);
    const words = doubtsOfActivity({ ...activity }, DESK)[field];
    const told = [plausibleDates, ordinaryNumbers].flatMap((rule) =>
      check(rule, { activities: [activity] }),
    );
    expect(told.map(({ message }) => message)).toContain(`“${activity.title}”的${words}`);
  },
);

test('an ordinary activity raises no doubt in either', () => {
  const activity = buildActivity();
  expect(doubtsOfActivity({ ...activity }, DESK)).toEqual({});
  expect(check(plausibleDates, { activities: [activity] })).toEqual([]);
  expect(check(ordinaryNumbers, { activities: [activity] })).toEqual([]);
});

test('what is half typed raises none', () => {
  const typed = { date: null, audience: '3万', sessions: '', materials: '一批', form: 'lecture' };
  expect(doubtsOfActivity(typed, DESK)).toEqual({});
});
