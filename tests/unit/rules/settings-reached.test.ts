import { expect, test } from 'vitest';
import { settingsReached } from '#shared/rules/settings-reached.ts';
import { buildActivity, check, levels } from './build-facts.ts';

test('an activity in two settings reaches both, the other three are asked for', () => {
  const activity = buildActivity({ settings: ['enterprise', 'family'] });
  const findings = check(settingsReached, { activities: [activity] });
  expect(levels(findings)).toEqual(['met', 'advice', 'advice', 'advice', 'met']);
  expect(findings[0]?.records).toEqual([{ kind: 'activity', id: activity.id }]);
  expect(findings[1]?.message).toContain('还没有进农村的活动');
});

test('the other half’s activities do not count', () => {
  const activities = [buildActivity()];
  expect(levels(check(settingsReached, { activities, half: 2 }))).not.toContain('met');
});
