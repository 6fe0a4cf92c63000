import { expect, test } from 'vitest';
import { type SeriesType, seriesOf } from '../../../../src-renderer/ui/sheet/fill-series.ts';

test.each<[string[], SeriesType, string[]]>([
  [['2024-02-28'], 'day', ['2024-02-29', '2024-03-01']],
  [['2024-05-06', '2024-05-13'], 'day', ['2024-05-20', '2024-05-27']],
  [['2024-01-15', '2024-02-15'], 'day', ['2024-03-15', '2024-04-15']],
  [['2023-11-30', '2023-12-30'], 'day', ['2024-01-30', '2024-02-29', '2024-03-30']],
  [['2024-05-12', '2023-05-12'], 'day', ['2022-05-12']],
  [['2199-12-30'], 'day', ['2199-12-31', '']],
  [['10', '15'], 'number', ['20', '25']],
  [['30', '20'], 'number', ['10', '0']],
  [['第1期'], 'text', ['第2期', '第3期']],
  [['网格员培训（第9次）'], 'text', ['网格员培训（第10次）']],
  [['夜校09'], 'text', ['夜校10', '夜校11']],
  [['第1讲', '第3讲'], 'text', ['第5讲', '第7讲']],
])('%j goes on', (texts, type, next) => {
  const series = seriesOf(texts, type);
  expect(next.map((_, at) => series?.textAt(at + 1))).toEqual(next);
});

test.each<[string[], SeriesType]>([
  [['40'], 'number'],
  [['1', '2', '4'], 'number'],
  [['7', '7'], 'number'],
  [['2024-05-01', '2024-05-02', '2024-05-09'], 'day'],
  [['', '2024-05-02'], 'day'],
  [['“119”消防宣传'], 'text'],
  [['13800000000'], 'text'],
  [['0431-1234'], 'text'],
  [['每天9:30'], 'text'],
  [['第1期', '另一个'], 'text'],
  [[''], 'text'],
])('%j is repeated', (texts, type) => {
  expect(seriesOf(texts, type)).toBeNull();
});
