import { expect, it } from 'vitest';
import { ACTIVITY } from '#shared/domain/activity.ts';
import { count } from '#shared/domain/field.ts';
import { readCountField } from '#shared/recognition/read-count-field.ts';

const yuan = count({ label: '花费', unit: '元', width: 10 });

it.each([
  ['1200元', { state: 'read', value: 1200 }],
  ['1,200', { state: 'read', value: 1200 }],
  ['约300元', { state: 'guessed', value: 300 }],
  ['1.2万元', { state: 'guessed', value: 12_000 }],
  ['300份', { state: 'guessed', value: 300 }],
  ['300天左右', { state: 'guessed', value: 300 }],
  ['一大笔', { state: 'guessed', value: 1 }],
  ['30岁', { state: 'refused' }],
])('reads %s in a field of yuan by the unit of the field', (text, reading) => {
  expect(readCountField(yuan, text)).toMatchObject(reading);
});

it('reads each number of an activity by what it counts', () => {
  const { sessions, audience, details } = ACTIVITY.fields;
  expect(readCountField(sessions, '3场')).toEqual({ state: 'read', value: 3 });
  expect(readCountField(audience, '3场')).toMatchObject({ state: 'guessed', value: 3 });
  expect(readCountField(details.parts.evacuationSeconds, '1分35秒')).toMatchObject({ value: 95 });
});
