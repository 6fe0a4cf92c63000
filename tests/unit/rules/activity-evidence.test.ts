import { expect, test } from 'vitest';
import { activityEvidence } from '#shared/rules/activity-evidence.ts';
import { buildActivity, check } from './build-facts.ts';

test('activities without files are gathered in one finding', () => {
  const bare = [1, 2, 3, 4].map(() => buildActivity());
  const shown = buildActivity({ fileCount: 1 });
  const [finding] = check(activityEvidence, { activities: [...bare, shown] });
  expect(finding?.level).toBe('advice');
  expect(finding?.records.map(({ id }) => id)).toEqual(bare.map(({ id }) => id));
  expect(finding?.message).toContain('等4项活动');
});

test('all with files is met', () => {
  const activities = [buildActivity({ fileCount: 2 })];
  expect(check(activityEvidence, { activities })).toMatchObject([{ level: 'met' }]);
});
