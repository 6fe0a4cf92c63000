import { expect, test } from 'vitest';
import { differencesOf, NOT_YET, reportInputs } from '../support/report-inputs/report-inputs.ts';

test.each(reportInputs().filter((name) => !(name in NOT_YET)))(
  'makes of %s what its truth says',
  async (name) => {
    expect(await differencesOf(name)).toEqual([]);
  },
);

test('counts no input as not yet right that has come right', async () => {
  for (const name of Object.keys(NOT_YET)) expect(await differencesOf(name), name).not.toEqual([]);
});
