import { expect, test } from 'vitest';
import { filterDays, filterWords } from '../../../src-renderer/features/record/filter-words.ts';

test('what narrows a list is said whole', () => {
  const filter = {
    year: 2024,
    half: 1 as const,
    forms: ['lecture' as const, 'drill' as const],
    settings: ['village' as const],
    occasion: 'safety-month' as const,
    hasFiles: false,
    search: '消防',
  };
  expect(filterDays(filter)).toBe('2024年上半年');
  expect(filterWords('activity', filter, null)).toBe(
    '宣传形式：安全宣讲、应急疏散演练；五进场所：农村；安全生产月；缺佐证材料；搜索“消防”',
  );
});

test('what columns are narrowed to is said with their names', () => {
  const where = {
    form: { any: ['lecture', 'drill'] },
    audience: { least: 1000, most: 5000 },
    place: { has: '广场', isEmpty: false },
    date: { first: '2024-03-01' },
  };
  expect(filterWords('activity', { where }, null)).toBe(
    '宣传形式：安全宣讲、应急疏散演练；受众人次：1,000 至 5,000；地点：含“广场”，已填；日期：2024-03-01 起',
  );
});

test('records named from elsewhere are said in that place’s words', () => {
  expect(filterWords('activity', { ids: ['a-1'] }, '没有佐证材料的活动')).toBe(
    '没有佐证材料的活动',
  );
});

test.each([
  [{}, '全部'],
  [{ year: 2024 }, '2024年'],
  [{ from: '2024-01-01', to: '2024-03-31' }, '2024-01-01 至 2024-03-31'],
  [{ from: '2024-01-01' }, '2024-01-01 起'],
  [{ to: '2024-03-31' }, '2024-03-31 止'],
])('the days of %o are %s', (filter, words) => {
  expect(filterDays(filter)).toBe(words);
});
