import { expect, test } from 'vitest';
import { accuracyOf, WILD_WORKBOOKS, workbookNames } from '../support/workbook-truth.ts';

const names = workbookNames(WILD_WORKBOOKS);

test.each(names)('counts of %s what was held, rightly', (name) => {
  const { faults, fields } = accuracyOf(name, WILD_WORKBOOKS);
  expect(faults).toEqual([]);
  expect(fields).toBeGreaterThan(4);
});
