import { expect, test } from 'vitest';
import { inPortions } from '../../../src-renderer/ui/in-portions.ts';

test('works through everything once and in order, never more at once than asked', async () => {
  const done: number[] = [];
  const portions: number[] = [];
  const isWhole = await inPortions(1_000, 64, (from, to) => {
    portions.push(to - from);
    for (let at = from; at < to; at += 1) done.push(at);
  });
  expect(isWhole).toBe(true);
  expect(done).toEqual(Array.from({ length: 1_000 }, (_, at) => at));
  expect(Math.max(...portions)).toBe(64);
});

test('lets others have their turn between two portions', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  const turnsAt: number[] = [];
  await inPortions(100, 10, () => turnsAt.push(turns));
  clearInterval(timer);
  expect(turnsAt).toHaveLength(10);
  expect(turnsAt.at(-1)).toBeGreaterThan(0);
});

test('takes less at once where the work is slow', async () => {
  const portions: number[] = [];
  await inPortions(40, 40, (from, to) => {
    portions.push(to - from);
    const end = performance.now() + 10 * (to - from);
    while (performance.now() < end);
  });
  expect(Math.max(...portions.slice(2))).toBeLessThanOrEqual(5);
});

test('ends early when nobody wants the rest', async () => {
  const portions: number[] = [];
  const isWhole = await inPortions(
    1_000,
    100,
    (from, to) => portions.push(to - from),
    (done) => done < 25,
  );
  expect(isWhole).toBe(false);
  expect(portions).toEqual([10, 20]);
});
