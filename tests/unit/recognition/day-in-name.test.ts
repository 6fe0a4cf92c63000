import { expect, it } from 'vitest';
import {
  dayInName,
  momentInName,
  wordsOfName,
  yearInName,
} from '#shared/recognition/day-in-name.ts';

it.each([
  ['20240512', 2024, 5, 12],
  ['2024-5-12', 2024, 5, 12],
  ['2024.05.12 演练', 2024, 5, 12],
  ['2024年5月12日宣讲', 2024, 5, 12],
  ['二〇二四年五月十二日', 2024, 5, 12],
  ['IMG_20240512_093000.jpg', 2024, 5, 12],
  ['IMG20240512093000.jpg', 2024, 5, 12],
  ['微信图片_20240512093000.jpg', 2024, 5, 12],
  ['VID_20240512_093000123.mp4', 2024, 5, 12],
  ['24.5.12宣讲', 2024, 5, 12],
  ['5月12日', null, 5, 12],
  ['五月十二日活动', null, 5, 12],
  ['5.12防灾减灾日', null, 5, 12],
  ['２０２４０５１２', 2024, 5, 12],
])('reads the day in %s', (name, year, month, day) => {
  expect(dayInName(name)).toEqual({ year, month, day });
});

it.each([
  'IMG_0001.jpg',
  '20241399',
  '2024-2-30',
  '13812345678',
  '照片',
  '2024年5月',
  '1.2万元',
  '2024051',
])('reads no day in %s', (name) => {
  expect(dayInName(name)).toBeNull();
});

it('reads a year alone, and the moment of a picture saved by WeChat', () => {
  expect(yearInName('2024年安全生产月')).toBe(2024);
  expect(yearInName('IMG_20240512')).toBeNull();
  expect(momentInName('mmexport1715486400123.jpg')).toBe(1_715_486_400_123);
  expect(momentInName('13812345678.jpg')).toBeNull();
});

it('leaves of a name what it is called', () => {
  expect(wordsOfName('IMG_20240512_093000.jpg')).toBe('_ _');
  expect(wordsOfName('2024年5月12日 应急演练 照片(3).JPG')).toBe('应急演练');
  expect(wordsOfName('119消防宣传第2场12.jpg')).toBe('119消防宣传第2场');
});
