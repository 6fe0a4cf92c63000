import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPages, type PageItem } from '#shared/papers/fill-pages.ts';

const room = { first: 80, others: 100 };

test('the first page has less room, for the title', () => {
  const items = Array.from({ length: 20 }, () => ({ heightMm: 10 }));
  expect(fillPages(items, room)).toEqual([
    { from: 0, to: 8 },
    { from: 8, to: 18 },
    { from: 18, to: 20 },
  ]);
});

test('totals that do not fit take the row above them along', () => {
  const items: PageItem[] = [
    ...Array.from({ length: 8 }, () => ({ heightMm: 10 })),
    { heightMm: 10, staysWithBefore: true },
  ];
  expect(fillPages(items, room)).toEqual([
    { from: 0, to: 7 },
    { from: 7, to: 9 },
  ]);
});

test('what is too tall for any page stands on one of its own', () => {
  const items = [{ heightMm: 10 }, { heightMm: 300 }, { heightMm: 10 }];
  expect(fillPages(items, room)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ]);
});

test('an empty table is one page', () => {
  expect(fillPages([], room)).toEqual([{ from: 0, to: 0 }]);
});

test('every item stands on exactly one page, and no page holds more than its room', () => {
  const item = fc.record({
    heightMm: fc.integer({ min: 1, max: 75 }),
    staysWithBefore: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 200 }), (items) => {
      // Only the last, the totals, stay with what is before them.
      const list = items.map((each, at) => ({
        ...each,
        staysWithBefore: at === items.length - 1 && at > 0,
      }));
      const pages = fillPages(list, { first: 150, others: 160 });
      expect(pages.flatMap(({ from, to }) => list.slice(from, to))).toEqual(list);
      for (const [index, { from, to }] of pages.entries()) {
        const height = list.slice(from, to).reduce((sum, { heightMm }) => sum + heightMm, 0);
        expect(height).toBeLessThanOrEqual(index === 0 ? 150 : 160);
        expect(to).toBeGreaterThan(from);
      }
    }),
  );
});
