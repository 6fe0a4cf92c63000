import { expect, test } from 'vitest';
import {
  binQuery,
  EVERY_REMOVAL,
  isNarrowed,
} from '../../../src-renderer/features/bin/bin-filter.ts';

const NOW = new Date(2026, 10, 26, 15, 30);

test('without a filter the whole bin is asked for', () => {
  expect(isNarrowed(EVERY_REMOVAL)).toBe(false);
  expect(binQuery(EVERY_REMOVAL, NOW)).toEqual({ deleted: true });
});

test('a span begins at the clerk’s own midnight, today among its days', () => {
  const since = (span: 'today' | 'week') => binQuery({ search: ' 消防 ', span }, NOW);
  expect(since('today')).toEqual({
    deleted: true,
    search: '消防',
    deletedSince: new Date(2026, 10, 26).toISOString(),
  });
  expect(since('week').deletedSince).toBe(new Date(2026, 10, 20).toISOString());
});
