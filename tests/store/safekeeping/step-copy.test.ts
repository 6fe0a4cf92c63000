import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { copyBeforeStep } from '#main/safekeeping/step-copy.ts';
import { openTestLedger } from '../../support/ledger-temp.ts';

it('keeps the last ten copies before large steps and touches no other file', async () => {
  const ledger = await openTestLedger();
  const { backups } = ledger.folder;
  writeFileSync(path.join(backups, 'daily-2024-06-01.sqlite'), '');
  writeFileSync(path.join(backups, 'before-倒换.sqlite'), '');
  const made: string[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    made.push(path.basename(await copyBeforeStep(ledger, turn % 2 === 0 ? 'import' : 'undo')));
  }
  expect(readdirSync(backups).sort()).toEqual(
    [...made.slice(-10), 'daily-2024-06-01.sqlite', 'before-倒换.sqlite'].sort(),
  );
});
