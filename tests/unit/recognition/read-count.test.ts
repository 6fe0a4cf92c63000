import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCountNumber } from '#shared/recognition/count-number.ts';
import { readCount } from '#shared/recognition/read-count.ts';

const value = (text: string) => {
  const reading = readCount(text, 'people');
  return reading.state === 'read' || reading.state === 'guessed' ? reading.value : reading.state;
};

describe('readCount', () => {
  it.each([
    ['200', 200],
    ['1,200', 1200],
    ['１０５０', 1050],
    ['1，050人', 1050],
    ['650人次', 650],
    ['三百人', 300],
    ['一千零五十', 1050],
    ['十二名', 12],
    ['0', 0],
    ['46.0', 46],
    ['3万', 30000],
  ])('reads %s as %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ['约200人', 200],
    ['150余人', 150],
    ['200多人', 200],
    ['近500', 500],
    ['1.2万', 12000],
    ['320户', 320],
    ['近百人', 100],
    ['千余人', 1000],
    ['2.6w+', 26_000],
    ['90人/3批', 90],
    ['20人*3场', 60],
    ['3场×20人', 60],
    ['100-150人', 100],
    ['村民50人、学生30人', 80],
    ['200人（其中学生50人）', 200],
    ['1200+', 1200],
    ['2场，共120人', 120],
    ['两万三', 23000],
    ['二万两', 22000],
    ['二百五', 250],
  ])('marks %s as a guess of %d', (text, expected) => {
    expect(readCount(text, 'people')).toMatchObject({ state: 'guessed', value: expected });
  });

  it.each([
    '-15',
    '－15',
    '若干',
    '数百人',
    '12.5',
    'abc',
    '12a',
    '？',
    '不清楚',
    '2024年5月',
    '#REF!',
    '99999999999',
  ])('refuses %s', (text) => {
    expect(readCount(text, 'people').state).toBe('refused');
  });

  it.each(['', ' ', '/', '—', '无', '-'])('takes %j as blank', (text) => {
    expect(readCount(text, 'people')).toEqual({ state: 'blank' });
  });

  it('reads any whole number however it is grouped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.constantFrom('', '人', '人次', ' 名'),
        (number, unit) => {
          expect(value(number.toLocaleString('en-US') + unit)).toBe(number);
          expect(readCountNumber(number)).toEqual({ state: 'read', value: number });
        },
      ),
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const reading = readCount(text, 'people');
        if (reading.state === 'read' || reading.state === 'guessed') {
          expect(Number.isInteger(reading.value) && reading.value >= 0).toBe(true);
        }
      }),
    );
  });
});

it.each([
  ['线上3.2万、线下150', 32_150],
  ['线上：1200；线下：300', 1500],
  ['线下参与300人，线上观看5000人次', 5300],
  ['每村30人，共5村150人', 150],
  ['共5场，每场40人', 200],
  ['全体职工86人', 86],
  ['职工42人、家属30人', 72],
])('reads the people in %s and marks them', (text, value) => {
  expect(readCount(text, 'people')).toMatchObject({ state: 'guessed', value });
});
