import { expect, test } from 'vitest';
import {
  copiesInProse,
  peopleInProse,
  visitsInProse,
} from '#shared/recognition/people-in-prose.ts';

test.each([
  ['走访410户', '410户'],
  ['走一百八十六户，发放明白纸一百八十六份。', '186户'],
  ['走了八户', '8户'],
  ['走访东村120户、西村80户', '120+80户'],
  ['入户宣传：35户，其中独居老人6户', '35户'],
  ['走访30户，整改隐患5户', '30户'],
  ['全村三百二十户已走访', '320户'],
  ['入户检查隐患，3户软管老化，通知更换', null],
  ['全部入户，2户无人', null],
  ['一户一册发放', null],
  ['逐户走访', null],
])('%s: the homes that were gone to', (text, homes) => {
  expect(visitsInProse(text)).toBe(homes);
});

test.each([
  ['到会村民一百二十余人，支书讲话。', '120人'],
  ['机手三十一人参加', '31人'],
  ['大约八十号人', '80人'],
  ['五十来人听讲', '50人'],
  ['镇上组织九个村来看我村防火做法，到场四十六人。', '46人'],
])('%s: people in Chinese figures', (text, people) => {
  expect(peopleInProse(text)).toBe(people);
});

test('copies in Chinese figures', () => {
  expect(copiesInProse('供电所老师讲课，到会七十三人，发资料八十份。')).toBe('80');
});
