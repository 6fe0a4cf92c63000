import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignBest, type Edge } from '#shared/recognition/assign-best.ts';

const total = (edges: readonly Edge[]) => edges.reduce((sum, { score }) => sum + score, 0);

it('takes what fits all rows best, not the first row its favourite', () => {
  const edges: Edge[] = [
    { row: 0, record: 'a', score: 60 },
    { row: 0, record: 'b', score: 50 },
    { row: 1, record: 'a', score: 55 },
  ];
  const chosen = assignBest(edges).map(({ edge }) => `${edge.row}${edge.record}`);
  expect(chosen.sort()).toEqual(['0b', '1a']);
});

it('tells a record that fits as well and is free, and a row that fits as well and has none', () => {
  const two = assignBest([
    { row: 0, record: 'a', score: 50 },
    { row: 0, record: 'b', score: 48 },
  ]);
  expect(two).toMatchObject([{ edge: { record: 'a' }, rivals: 1 }]);
  const rows = assignBest([
    { row: 0, record: 'a', score: 50 },
    { row: 1, record: 'a', score: 30 },
  ]);
  expect(rows).toMatchObject([{ edge: { row: 0 }, rivals: 0 }]);
});

it('adds up to the most of all ways there are, one to one', () => {
  const edge = fc.record({
    row: fc.integer({ min: 0, max: 4 }),
    record: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    score: fc.integer({ min: 1, max: 100 }),
  });
  const edges = fc.uniqueArray(edge, {
    maxLength: 16,
    selector: ({ row, record }) => `${row}${record}`,
  });
  fc.assert(
    fc.property(edges, (all) => {
      const chosen = assignBest(all).map(({ edge: each }) => each);
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ record }) => record)).size).toBe(chosen.length);
      expect(total(chosen)).toBe(mostOf(all));
    }),
  );
});

/** By trying every way. */
function mostOf([first, ...rest]: readonly Edge[]): number {
  if (!first) return 0;
  const apart = rest.filter(({ row, record }) => row !== first.row && record !== first.record);
  return Math.max(mostOf(rest), first.score + mostOf(apart));
}
