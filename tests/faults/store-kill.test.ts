import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { verify } from '#main/safekeeping/verify.ts';
import { listBatches } from '#main/store/changes/history.ts';
import { getRecords, listRecords } from '#main/store/find-records.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { expectRefusal, temporaryFolder, testOptions } from '../support/ledger-temp.ts';

/** Every other one is killed soon after opening, perhaps before its first write is done. */
const ROUNDS = 10;

function startWriter(root: string): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, ['tests/support/ledger-writer.ts', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { child, said: () => text };
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await wait(2);
}

it('loses nothing it acknowledged and keeps nothing half, killed at any moment', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { child, said } = startWriter(root);
    await until(() => said().split('\n').length > (round % 2 === 0 ? 2 : 1));
    await wait(Math.random() * 150);
    child.kill('SIGKILL');
    await once(child, 'close');
    const lines = said().split('\n').slice(1, -1);
    acknowledged.push(...lines.flatMap((line) => line.split(' ')));
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);

  const ledger = await openLedger(root, testOptions());
  expect(await getRecords(ledger, 'activity', acknowledged)).toHaveLength(acknowledged.length);
  expect(await verify(ledger)).toMatchObject({ ok: true });
  const { total } = await listRecords(ledger, 'activity', { limit: 1 });
  const batches = await listBatches(ledger, { limit: 100_000, offset: 0 });
  expect(batches.reduce((sum, batch) => sum + batch.changes, 0)).toBe(total + batches.length);
  await ledger.close();
}, 120_000);

it('lets one of two starts at once in and tells the other; a killed one leaves no lock', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  const { child, said } = startWriter(root);
  await until(() => said() !== '');
  await expectRefusal(openLedger(root, testOptions()), 'locked');
  child.kill('SIGKILL');
  await once(child, 'close');
  const ledger = await openLedger(root, testOptions());
  await ledger.close();
});
