import { expect, test } from 'vitest';
import { grassrootsPrevail } from '#shared/rules/grassroots-prevail.ts';
import { buildActivity, check, levels } from './build-facts.ts';

const village = () => buildActivity({ settings: ['enterprise', 'village'] });
const enterprise = () => buildActivity({ settings: ['enterprise', 'school'] });

test('half of the activities are enough, one fewer is not', () => {
  expect(levels(check(grassrootsPrevail, { activities: [village(), enterprise()] }))).toEqual([
    'met',
  ]);
  const activities = [village(), enterprise(), enterprise()];
  const findings = check(grassrootsPrevail, { activities });
  expect(levels(findings)).toEqual(['advice']);
  expect(findings[0]?.message).toContain('3项活动中有1项');
});

test('an empty period has no share', () => {
  expect(check(grassrootsPrevail, {})).toEqual([]);
});
