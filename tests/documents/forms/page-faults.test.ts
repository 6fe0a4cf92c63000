import { expect, test } from 'vitest';
import { shapedLedgers } from '../../support/pages/made-ledgers.ts';
import { printedFaults } from '../../support/pages/printed-faults.ts';

test('an office finds no fault with the pages of fourteen ledgers, from Word and from Excel', async () => {
  const { forms, faults } = await printedFaults(shapedLedgers());
  expect(forms).toBe(92);
  expect(faults).toEqual([]);
}, 400_000);
