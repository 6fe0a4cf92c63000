import { expect, test } from 'vitest';
import { shapedLedgers } from '../../support/pages/made-ledgers.ts';
import { printedFaults } from '../../support/pages/printed-faults.ts';

test('an office finds no fault with the pages of sixteen ledgers, from Word and from Excel', async () => {
  const { forms, faults, miscounted } = await printedFaults(shapedLedgers());
  expect(forms).toBe(108);
  expect(faults).toEqual([]);
  // Told in the list as an estimate: seldom wrong, and then by one.
  expect(miscounted.length).toBeLessThan(4);
  for (const { told, printed } of miscounted) expect(Math.abs(told - printed)).toBe(1);
}, 400_000);
