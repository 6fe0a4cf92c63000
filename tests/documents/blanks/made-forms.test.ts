import { expect, test } from 'vitest';
import { madeForm } from '../../support/made-forms/made-form.ts';
import { scoreMade } from '../../support/made-forms/score-made.ts';

/** Five of each layout; `node tests/bench/made-forms.ts` tells which of more fall. */
const COUNT = 110;
const SEED = 2026;

test('of forms made from parts nothing is filled wrongly or missed without a word, and 49 places in 50 are found', () => {
  const scores = Array.from({ length: COUNT }, (_, at) => scoreMade(madeForm(SEED, at)));
  const sum = (of: 'missed' | 'wrong' | 'silent') => scores.flatMap((score) => score[of]);
  expect({ wrong: sum('wrong'), silent: sum('silent') }).toEqual({ wrong: [], silent: [] });
  const right = scores.reduce((all, score) => all + score.right, 0);
  expect(right).toBeGreaterThan(2500);
  expect(right / (right + sum('missed').length)).toBeGreaterThan(0.98);
});
