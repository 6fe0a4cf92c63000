import { expect, test } from 'vitest';
import { isEverydayDeed } from '#shared/recognition/everyday-deed.ts';
import { peopleInProse, sessionsInProse } from '#shared/recognition/people-in-prose.ts';
import { placeAtHead } from '#shared/recognition/place-in-prose.ts';
import { formBetrayed } from '#shared/recognition/read-form.ts';
import { settingsFromPlace } from '#shared/recognition/read-settings.ts';

test.each([
  ['村部广场，到会村民120人', '村部广场'],
  ['在村活动室，48人听', '村活动室'],
  ['青坪场上，发单子260张', '青坪场'],
  ['阶梯教室，分2场看', '阶梯教室'],
  ['3号楼和5号楼，敲了96户', '3号楼和5号楼'],
  ['派出所门口，摆了两张桌子', '派出所门口'],
  ['县农机站老师到村部，讲了半天', ''],
  ['全村各组，走了86户', ''],
  ['消防队员带着水带到操场，练了一遍', ''],
  ['来了45人', ''],
  ['村部广场', ''],
])('the place at the head of %s', (account, place) => {
  expect(placeAtHead(account)).toBe(place);
});

test.each([
  ['买救生圈10个、警示牌6块', true],
  ['清河道垃圾', true],
  ['换灭火器', true],
  ['查出煤气罐放卧室2户', true],
  ['清明防火宣传', false],
  ['收看警示片', false],
  ['守护平安随手拍', false],
  ['换季防火提醒', false],
  ['查电查气送安全', false],
  ['修订应急预案并演练', false],
])('%s is an everyday deed: %s', (title, isDeed) => {
  expect(isEverydayDeed(title)).toBe(isDeed);
});

test.each([
  ['学用灭火器', 'immersive'],
  ['教老人用灭火毯', 'immersive'],
  ['家长群里转发防溺水提醒', 'media'],
  ['宣传车喊话', 'media'],
  ['村民群众防火宣传', 'themed'],
])('the deed in %s is of the form %s', (title, form) => {
  expect(formBetrayed(title)).toMatchObject({ value: form });
});

test('counts those named behind 个, and rounds of a drill', () => {
  expect(peopleInProse('来了57个摊主')).toBe('57人');
  expect(sessionsInProse('坐车的学生86人，练了2回')).toBe('2场');
  expect(sessionsInProse('大喇叭一天播了3次')).toBe(null);
});

test('knows a village by its square, and no estate by its hall', () => {
  expect(settingsFromPlace('梅岭村文化广场')).toMatchObject({ value: ['village'] });
  expect(settingsFromPlace('阳光新村礼堂').state).toBe('blank');
});
