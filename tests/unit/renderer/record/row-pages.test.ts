import { expect, test } from 'vitest';
import { createRowPages, PAGE_ROWS } from '../../../../src-renderer/features/record/row-pages.ts';

interface Row {
  id: string;
  revision: number;
  fileCount: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: null;
}

const row = (id: string, revision = 1): Row => ({
  id,
  revision,
  fileCount: 0,
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
});
const page = (number: number) =>
  Array.from({ length: PAGE_ROWS }, (_, at) => row(`${number * PAGE_ROWS + at}`));

test('only what is looked at is asked for, each page once until all expires', () => {
  const pages = createRowPages<Row>();
  const [from, to] = [PAGE_ROWS - 1, PAGE_ROWS];
  expect(pages.nextToAsk(from, to)).toBe(0);
  expect(pages.nextToAsk(from, to)).toBe(1);
  expect(pages.nextToAsk(from, to)).toBeNull();
  pages.expire();
  expect(pages.nextToAsk(from, to)).toBe(0);
});

test('rows stay until the first answer after all expired, which replaces every page', () => {
  const pages = createRowPages<Row>();
  pages.put(0, page(0));
  pages.put(1, page(1));
  pages.expire();
  expect(pages.rowAt(PAGE_ROWS)?.id).toBe(`${PAGE_ROWS}`);
  pages.put(0, page(0));
  expect(pages.rowAt(0)?.id).toBe('0');
  expect(pages.rowAt(PAGE_ROWS)).toBeUndefined();
});

test('a row read again as it was stays the same object; one drawn ahead is what is read', () => {
  const pages = createRowPages<Row>();
  pages.put(0, [row('a'), row('b')]);
  const before = pages.rowAt(0);
  const ahead = row('b');
  pages.putAhead([ahead]);
  expect(pages.rowAt(1)).toBe(ahead);
  pages.put(0, [row('a'), row('b')]);
  expect(pages.rowAt(0)).toBe(before);
  expect(pages.rowAt(1)).not.toBe(ahead);
  expect(pages.indexOf('b')).toBe(1);
});

test('the pages farthest from what was read last are dropped, and asked for again', () => {
  const pages = createRowPages<Row>();
  for (let number = 0; number < 40; number += 1) pages.put(number, page(number));
  expect(pages.rowAt(0)).toBeUndefined();
  expect(pages.rowAt(39 * PAGE_ROWS)).toBeDefined();
  expect(pages.indexOf('0')).toBeNull();
});
