import { expect, test } from 'vitest';
import { pilotExperience } from '#shared/rules/pilot-experience.ts';
import { buildPilot, check } from './build-facts.ts';

test('a pilot without its practice written down is named', () => {
  const bare = buildPilot({ name: '西营村', practice: ' ' });
  const told = buildPilot({ practice: '村支书讲安全' });
  const [finding] = check(pilotExperience, { pilots: [bare, told] });
  expect(finding).toMatchObject({ level: 'advice', records: [{ kind: 'pilot', id: bare.id }] });
  expect(finding?.message).toContain('“西营村”');
});

test('all told is met, no pilot at all is another rule’s matter', () => {
  const pilots = [buildPilot({ practice: '网格+喇叭' })];
  expect(check(pilotExperience, { pilots })).toMatchObject([{ level: 'met' }]);
  expect(check(pilotExperience, { pilots: [buildPilot({ year: 2023 })] })).toEqual([]);
});
