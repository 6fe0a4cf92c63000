import { expect, test } from 'vitest';
import {
  copiesInProse,
  peopleInProse,
  reportsInProse,
  sessionsInProse,
} from '#shared/recognition/people-in-prose.ts';
import { statusAside } from '#shared/recognition/read-activity-status.ts';

test.each([
  ['到会企业负责人41人', '41人'],
  ['辖区企业安全员72人参加', '72人'],
  ['邀请2名专家授课，18家企业安全员共76人参加培训', '76人'],
  ['共32家企业186人到场听讲。去年同期为150人。', '186人'],
  ['出动救援人员15人，合计89人参加演练及观摩', '89人'],
  ['原定60人，实到52人', '52人'],
  ['讲师3名，听课师生280人', '280人'],
  ['出动民警12人参加宣传', null],
  ['燃气公司来2人，居民约110人，发资料150份', '110人'],
  ['供电所派了3名，社区活动室，48人听', '48人'],
  ['运输公司来6人参加，共听课2小时', '6人'],
  ['社区来22人，企业来15人', null],
  ['在14个居民微信群里转发防溺水提示', null],
  ['14个居民听了', '14人'],
])('%s: those who came, and nobody of another time', (text, people) => {
  expect(peopleInProse(text)).toBe(people);
});

test.each([
  ['园区公众号刊发报道4篇', '4'],
  ['县融媒体报道2条', '2'],
  ['发布图文报道6条，阅读量0.9万', '6'],
  ['发现隐患3条', null],
])('%s: what the press made of it', (text, reports) => {
  expect(reportsInProse(text)).toBe(reports);
});

test.each([
  ['先后举办2场，共95人次参加', '2场'],
  ['分2场开展', '2场'],
  ['全年累计开展12场，本次30人', null],
  ['检查场所3场所', null],
])('%s: how often it was held', (text, sessions) => {
  expect(sessionsInProse(text)).toBe(sessions);
});

test('发传单 hands out, 发现 does not', () => {
  expect(copiesInProse('发传单200份')).toBe('200');
  expect(copiesInProse('发现问题3份')).toBeNull();
});

test.each([
  ['原定参加人数120人，因主讲人临时出差，活动延期举行', 'planned'],
  ['改到7月3日', 'planned'],
  ['参加80人，反响良好', null],
])('%s', (text, status) => {
  expect(statusAside(text)).toBe(status);
});
