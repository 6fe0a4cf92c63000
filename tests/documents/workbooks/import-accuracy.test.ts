import { describe, expect, it } from 'vitest';
import { accuracyOf, planOf, workbookNames } from '../../support/workbook-truth.ts';

describe('the import of workbooks of different make', () => {
  it('has at least twenty of them', () => {
    expect(workbookNames().length).toBeGreaterThanOrEqual(20);
  });

  it.each(workbookNames())('reads every field of %s as its truth says', (name) => {
    const { faults, fields } = accuracyOf(name);
    expect(faults).toEqual([]);
    expect(fields).toBeGreaterThan(5);
  });

  it.each(workbookNames())(
    'gives each row of %s its own key, the same at every reading',
    (name) => {
      const keys = planOf(name).plan.rows.map((row) => row.contentKey);
      expect(new Set(keys).size).toBe(keys.length);
      expect(planOf(name).plan.rows.map((row) => row.contentKey)).toEqual(keys);
    },
  );
});
