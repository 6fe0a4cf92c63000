import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { caseDay, workDay } from '#shared/rules/record-day.ts';

test.each([
  ['2024年3月至10月', '2024-10-01'],
  ['2023年12月至2024年5月', '2024-05-01'],
  ['2024.3-2024.10', '2024-10-01'],
  ['2024-03-05至2024-05-20', '2024-05-20'],
  ['2024年1—11月', '2024-11-01'],
  ['5月12日至6月3日', '2024-06-03'],
  ['２０２４年３月', '2024-03-01'],
  ['二〇二四年三月至十一月', '2024-11-01'],
  ['2024年上半年', '2024-01-01'],
  ['2024年下半年', '2024-07-01'],
  ['2024年', null],
  ['长期坚持', null],
  ['每月10日', null],
  ['2024年13月', null],
  ['', null],
])('a case of %j can be reported from %s', (period, day) => {
  expect(caseDay({ period, year: 2024 })).toBe(day);
});

test('a work can be reported from the day it was made, else published', () => {
  const [may, june] = [civilDate('2024-05-01'), civilDate('2024-06-25')];
  expect(workDay({ createdOn: may, publishedOn: june })).toBe(may);
  expect(workDay({ createdOn: null, publishedOn: june })).toBe(june);
  expect(workDay({ createdOn: null, publishedOn: null })).toBeNull();
});
