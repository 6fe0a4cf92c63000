import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedTitle, isSimilarTitle, pairsOf } from '#shared/recognition/similar-title.ts';

const anyTitle = fc
  .array(fc.constantFrom(...'消防演练进企业第一二三期安全讲座'), { maxLength: 14 })
  .map((signs) => signs.join(''));

/** By the definition: all pairs counted, then Dice's share. */
function shareOf(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

test('titles are alike by the share of pairs that all of them counted give', () => {
  fc.assert(
    fc.property(
      anyTitle,
      anyTitle,
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (one, other, least) => {
        const [a, b] = [comparedTitle(one), comparedTitle(other)];
        const [short, long] = one.length <= other.length ? [one, other] : [other, one];
        const isPart = short.length >= 4 && long.includes(short);
        const isNear = pairsOf(short).size > 1 && shareOf(one, other) >= least;
        expect(isSimilarTitle(a, b, least)).toBe(a.numerals === b.numerals && (isPart || isNear));
      },
    ),
    { numRuns: 2_000 },
  );
});
