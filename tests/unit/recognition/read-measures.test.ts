import { describe, expect, it } from 'vitest';
import { readMegabytes } from '#shared/recognition/read-megabytes.ts';
import { readSeconds } from '#shared/recognition/read-seconds.ts';
import { readYear } from '#shared/recognition/read-year.ts';
import type { Reading } from '#shared/recognition/reading.ts';

const REFUSED = 'refused';

describe('a year', () => {
  it.each<[string, number | string, boolean?]>([
    ['2024', 2024],
    ['２０２４', 2024],
    ['2024年度', 2024],
    ['二〇二四年', 2024],
    ['24年', 2024, true],
    ['2024年上半年', 2024, true],
    ['20240512', 2024, true],
    ['', 'blank'],
    ['24', REFUSED],
    ['202', REFUSED],
    ['20240', REFUSED],
    ['1999', REFUSED],
    ['去年', REFUSED],
  ])('%j is %s', (text, year, marked) => expectReading(readYear(text), year, marked));
});

describe('a length of time', () => {
  it.each<[string, number | string, boolean?]>([
    ['95', 95],
    ['95秒', 95],
    ['９５', 95],
    ['3分20秒', 200, true],
    ['3\'20"', 200, true],
    ['5分钟', 300, true],
    ['2分半', 150, true],
    ['约95秒', 95, true],
    ['', 'blank'],
    ['3:20', REFUSED],
    ['1小时5分', REFUSED],
    ['12.5', REFUSED],
    ['-5', REFUSED],
  ])('%j is %s seconds', (text, seconds, marked) =>
    expectReading(readSeconds(text), seconds, marked),
  );
});

describe('a size', () => {
  it.each<[string, number | string, boolean?]>([
    ['20', 20],
    ['２０', 20],
    ['20MB', 20],
    ['2。5 M', 2.5],
    ['20兆', 20],
    ['1G', 1000, true],
    ['', 'blank'],
    ['0', REFUSED],
    ['-5', REFUSED],
    ['20000', REFUSED],
    ['2,5', REFUSED],
    ['很大', REFUSED],
  ])('%j is %s MB', (text, size, marked) => expectReading(readMegabytes(text), size, marked));
});

function expectReading(reading: Reading<number>, value: number | string, marked = false): void {
  if (typeof value === 'string') expect(reading.state).toBe(value);
  else expect(reading).toMatchObject({ state: marked ? 'guessed' : 'read', value });
}
