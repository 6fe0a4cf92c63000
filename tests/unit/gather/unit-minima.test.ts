import { expect, test } from 'vitest';
import { unitKey } from '#shared/gather/unit-key.ts';
import { unitMinima } from '#shared/gather/unit-minima.ts';

const NOTICE = { minima: { pilots: 1, works: 1, cases: 0 } };

test('facts tell the year so far; what the year can still meet is open in half 1', () => {
  const first = { half: 1 as const, numbers: { 'year.pilots': 0, 'year.works': 2 } };
  expect(unitMinima([first], 1, NOTICE)).toEqual({
    pilots: { count: 0, least: 1, state: 'open' },
    works: { count: 2, least: 1, state: 'met' },
    cases: { count: null, least: 0, state: 'met' },
  });
  const second = { half: 2 as const, numbers: { 'year.pilots': 0, 'year.works': 3 } };
  expect(unitMinima([first, second], 2, NOTICE)).toMatchObject({
    pilots: { count: 0, state: 'unmet' },
    works: { count: 3, state: 'met' },
  });
});

test('works on paper are added over the halves, pilots are the same in both', () => {
  const paper = (half: 1 | 2, works: number) => ({
    half,
    numbers: { 'pilots.count': 1, 'works.count': works },
  });
  const { pilots, works } = unitMinima([paper(1, 1), paper(2, 0)], 2, NOTICE);
  expect([pilots.count, works.count]).toEqual([1, 1]);
  expect(unitMinima([{ half: 2, numbers: {} }], 2, NOTICE).pilots.state).toBe('unknown');
});

test('a later half says nothing of an earlier one', () => {
  const later = { half: 2 as const, numbers: { 'year.pilots': 4 } };
  expect(unitMinima([later], 1, NOTICE).pilots).toEqual({ count: null, least: 1, state: 'open' });
});

test('one of the other names in the roster is the same unit', () => {
  const roster = [{ name: '示例镇人民政府', otherNames: '示例镇、示例' }];
  expect(unitKey(' 示例镇 ', roster)).toBe(unitKey('示例镇人民政府', roster));
  expect(unitKey('示例二镇', roster)).toBe('示例二镇');
});
