import { expect, test } from 'vitest';
import { changedRecent, recentIn } from '../../../src-renderer/store/recent-folders.ts';

const KNOWN = { folder: '/甲', unit: '甲镇', later: true };

test('an odd entry costs no other, and a change keeps it and every unknown key', () => {
  const text = JSON.stringify([KNOWN, { folder: 7 }, { folder: '/乙', unit: '乙镇' }]);
  expect(recentIn(text).map(({ folder }) => folder)).toEqual(['/甲', '/乙']);
  const next = changedRecent(text, (folders) => folders.toReversed());
  expect(JSON.parse(next)).toEqual([{ folder: '/乙', unit: '乙镇' }, KNOWN, { folder: 7 }]);
});

test('a damaged list reads as none and is kept behind the next one', () => {
  expect(recentIn('[{"folder":')).toEqual([]);
  const next = changedRecent('[{"folder":', () => [KNOWN]);
  expect(JSON.parse(next)).toEqual([KNOWN, '[{"folder":']);
  expect(recentIn(next)).toEqual([KNOWN]);
});

test('at most eight folders are remembered', () => {
  const many = Array.from({ length: 10 }, (_, place) => ({ folder: `/${place}`, unit: '' }));
  expect(recentIn(changedRecent(null, () => many))).toEqual(many.slice(0, 8));
});
