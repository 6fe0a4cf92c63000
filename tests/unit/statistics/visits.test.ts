import { expect, test } from 'vitest';
import type { Setting } from '#shared/domain/setting.ts';
import { visitsOf } from '#shared/statistics/visits.ts';

const at = (
  place: string,
  settings: Setting[],
  more: { sessions?: number; households?: number } = {},
) => ({
  place,
  settings,
  sessions: 1,
  households: 0,
  ...more,
});

test('counts a place once where each activity names one of its setting', () => {
  const visits = visitsOf([
    at('红星化工厂', ['enterprise'], { sessions: 3 }),
    at('红星化工厂', ['enterprise']),
    at('蓝天机械有限公司', ['enterprise']),
    at('东岭村', ['village']),
  ]);
  expect(visits).toEqual({ enterprise: 2, village: 1, community: 0, school: 0, family: 0 });
});

test.each(['', '镇政府会议室', '红星化工厂、蓝天机械厂', '12家企业', '三家工厂'])(
  'proves nothing by a place like “%s”',
  (place) => {
    expect(visitsOf([at(place, ['enterprise'])]).enterprise).toBeNull();
  },
);

test.each([
  ['village', ['石桥村', '石桥村文化广场', '石桥村村部', '石桥村三组', '李家村委会'], 2],
  ['enterprise', ['红星水泥厂', '红星水泥厂会议室', '富民公司', '富民公司食堂'], 2],
  ['community', ['翠苑小区', '翠苑小区活动室', '海棠社区（南区）'], 2],
  ['village', ['村部', '村口'], 1],
  ['village', ['村部', '石桥村'], null],
] as const)('counts one %s by the places in it: %j', (setting, places, counted) => {
  expect(visitsOf(places.map((place) => at(place, [setting])))[setting]).toBe(counted);
});

test('takes what the clerk counts before what the ledger proves', () => {
  const activities = [at('东岭村', ['village'])];
  expect(visitsOf(activities, { village: 4, enterprise: 9 })).toMatchObject({
    village: 4,
    enterprise: 9,
  });
});

test('counts schools by sessions, families by households where each activity tells them', () => {
  const told = [
    at('中心小学', ['school'], { sessions: 2 }),
    at('青山社区', ['community', 'family'], { households: 30 }),
  ];
  expect(visitsOf(told)).toMatchObject({ school: 2, family: 30, community: 1 });
  expect(visitsOf([...told, at('东岭村', ['family'])]).family).toBeNull();
});
