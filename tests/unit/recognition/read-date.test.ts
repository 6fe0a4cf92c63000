import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { serialToDate } from '#shared/recognition/day-serial.ts';
import { readDate } from '#shared/recognition/read-date.ts';

const context = { yearFor: () => 2024, month: 5 };
const blind = { yearFor: () => null, month: null };
const days = fc
  .integer({ min: 0, max: 70_000 })
  .map((offset) => addDays(civilDate('2000-01-01'), offset));

describe('readDate', () => {
  it.each([
    '2024.5.12',
    '2024年5月12日',
    '2024-5-12',
    '2024 - 05 - 12',
    '2024/5/12',
    '2024-05-12',
    '20240512',
    '２０２４．５．１２',
    '二〇二四年五月十二日',
    '二零二四年五月十二日',
    '2024年5月12日（周日）',
    '24.5.12',
    '2024.05.12.',
    '2024-05-12 08:30:00',
    '2024年5月12日上午',
    '2024年5月12日晚班前',
    '2024年5月中旬（12日）',
    '2024年5月12日 上午第二节',
    '2024年5月12日下午第一、二节课',
    '2024 年 5 月 12 日',
    '2024年5.12',
    '2024。5。12',
  ])('reads %s', (text) => {
    expect(readDate(text, blind)).toEqual({
      state: 'read',
      value: { date: '2024-05-12', endDate: null },
    });
  });

  it.each(['5月12日', '5.12', '5/12', '5-12', '5月12', '五月十二日', '12日', '5月12号'])(
    'takes the year of %s from around it and says so',
    (text) => {
      expect(readDate(text, context)).toMatchObject({
        state: 'guessed',
        value: { date: '2024-05-12', endDate: null },
      });
    },
  );

  it.each([
    ['2024年5月12日-14日', '2024-05-14'],
    ['2024.5.12-5.14', '2024-05-14'],
    ['2024.5.12—2024.6.1', '2024-06-01'],
    ['2024年5月12日至6月1日', '2024-06-01'],
    ['2024-5-12至2024-5-14', '2024-05-14'],
    ['20240512-20240514', '2024-05-14'],
    ['2024年5月12日、13日', '2024-05-13'],
    ['2024.5.12~14', '2024-05-14'],
  ])('reads the span %s', (text, endDate) => {
    expect(readDate(text, blind)).toEqual({
      state: 'read',
      value: { date: '2024-05-12', endDate },
    });
  });

  it.each([
    ['0', '看不出是哪一天的日期'],
    ['00', '看不出是哪一天的日期'],
    ['32', '看不出是哪一天的日期'],
    ['0日', '看不出是哪一天的日期'],
    ['32号', '看不出是哪一天的日期'],
    ['12', '只写了日，不知道是哪个月的日期'],
  ])('says of %s what is wrong with it', (text, why) => {
    expect(readDate(text, blind)).toEqual({ state: 'refused', why });
  });

  it('lets a span cross into the next year', () => {
    expect(readDate('2024年12月28日至1月3日', blind)).toMatchObject({
      value: { date: '2024-12-28', endDate: '2025-01-03' },
    });
  });

  it.each([
    '2024.2.30',
    '2023年2月29日',
    '2024.13.1',
    '5月',
    '5月上旬',
    '2024.5',
    '2024年',
    '待定',
    '2024.8.5-8.1',
    'x',
    '1998.5.1',
  ])('refuses %s', (text) => {
    expect(readDate(text, context).state).toBe('refused');
  });

  it('refuses a day without a year when nothing tells it', () => {
    expect(readDate('5月12日', blind).state).toBe('refused');
  });

  it('reads every day in every way of writing it', () => {
    fc.assert(
      fc.property(days, (date) => {
        const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
        for (const text of [
          date,
          `${y}.${m}.${d}`,
          `${y}年${m}月${d}日`,
          `${y}/${m}/${d}`,
          date.replaceAll('-', ''),
        ]) {
          expect(readDate(text, blind)).toEqual({ state: 'read', value: { date, endDate: null } });
        }
      }),
    );
  });

  it('counts serial numbers as Excel does', () => {
    expect(serialToDate(45424)).toBe('2024-05-12');
    expect(serialToDate(61)).toBe('1900-03-01');
    expect(serialToDate(60)).toBeNull();
    expect(serialToDate(45424.99)).toBe('2024-05-12');
  });
});
