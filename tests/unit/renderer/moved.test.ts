import { expect, it } from 'vitest';
import { turned } from '#shared/domain/evidence.ts';
import { moved } from '../../../src-renderer/features/file/moved.ts';

it.each([
  ['forward', 'a', 2, 'bcad'],
  ['back', 'd', 0, 'dabc'],
  ['beyond the end', 'a', 9, 'bcda'],
  ['before the start', 'c', -1, 'cabd'],
  ['to where it is', 'b', 1, 'abcd'],
  ['what is not there', 'x', 1, 'abcd'],
])('moves one of a list %s', (_, item, to, order) => {
  expect(moved([...'abcd'], item, to).join('')).toBe(order);
});

it('turns a picture by quarters, all the way round', () => {
  expect(turned(270, 90)).toBe(0);
  expect(turned(0, -90)).toBe(270);
});
