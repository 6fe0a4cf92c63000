import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { duplicateActivities } from '#shared/rules/duplicate-activities.ts';
import { buildActivity, check } from './build-facts.ts';

const at = (title: string, place = '文化广场', date = '2024-05-11') =>
  buildActivity({ title, place, date: civilDate(date) });

test.each([
  ['“5·12”防灾减灾日广场宣传', '5.12防灾减灾日广场宣传'],
  ['安全生产月启动仪式', '安全生产月启动仪式（镇政府）'],
  ['村支书讲安全进东营村文化礼堂', '村支书讲安全到东营村文化礼堂'],
])('%s and %s on one day in one place are one', (one, other) => {
  const activities = [at(one), at(other)];
  const findings = check(duplicateActivities, { activities });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.records.map(({ id }) => id)).toEqual(activities.map(({ id }) => id));
});

test.each([
  ['another title', at('消防演练'), at('燃气安全讲座')],
  ['another day', at('消防演练'), at('消防演练', '文化广场', '2024-05-12')],
  ['another place', at('消防演练'), at('消防演练', '镇中学')],
  ['another number', at('网格员培训第一期'), at('网格员培训第二期')],
])('%s is no duplicate', (_, one, other) => {
  expect(check(duplicateActivities, { activities: [one, other] })).toEqual([]);
});

test('more than twenty groups are summed up', () => {
  const places = Array.from({ length: 23 }, (_, index) => `第${index}村`);
  const activities = places.flatMap((place) => [at('入户宣传', place), at('入户宣传', place)]);
  const findings = check(duplicateActivities, { activities });
  expect(findings).toHaveLength(21);
  expect(findings[20]?.records).toHaveLength(6);
});
