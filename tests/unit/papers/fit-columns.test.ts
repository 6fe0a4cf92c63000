import { expect, test } from 'vitest';
import { fitColumns } from '#shared/papers/fit-columns.ts';
import { textNeed } from '#shared/papers/text-need.ts';

test('columns that fit get what they want', () => {
  const needs = [
    { least: 6, natural: 10 },
    { least: 6, natural: 40 },
  ];
  expect(fitColumns(needs, 60)).toEqual([10, 40]);
});

test('columns that do not fit keep what they need and share the rest', () => {
  const needs = [
    { least: 10, natural: 10 },
    { least: 6, natural: 26 },
    { least: 6, natural: 46 },
  ];
  const widths = fitColumns(needs, 52);
  expect(widths).toEqual([10, 16, 26]);
});

test('columns whose least does not fit are told by the sum', () => {
  expect(fitColumns([{ least: 30, natural: 90 }], 20)).toEqual([30]);
});

test('days, numbers and telephones stay whole; Chinese may wrap', () => {
  expect(textNeed('日期', ['2024-05-12'], 30)).toEqual({ least: 10, natural: 10 });
  expect(textNeed('电话', ['022-00000000'], 30).least).toBe(12);
  expect(textNeed('活动名称', ['全国防灾减灾日主题宣传活动'], 60)).toEqual({
    least: 8,
    natural: 26,
  });
});

test('an empty column takes the room of its heading on two lines', () => {
  expect(textNeed('开展方式', [''], 30)).toEqual({ least: 6, natural: 6 });
});

test('one long text among many short ones does not take the room of the others', () => {
  const remarks = [...Array.from({ length: 44 }, () => '无'), '很长的备注。'.repeat(600)];
  expect(textNeed('备注', remarks, 60)).toEqual({ least: 8, natural: 24 });
  const titles = Array.from({ length: 45 }, () => '全国防灾减灾日主题宣传活动暨演练');
  expect(textNeed('活动名称', titles, 60).natural).toBe(32);
});
