import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/ledger-temp.ts';
import { openService } from '../support/service-harness.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

test('a service whose window died in the midst of its work ends by itself and lets the ledger go', async () => {
  const data = path.join(temporaryFolder(), 'data');
  const entry = path.join(ROOT, 'src-main', 'service', 'entry.ts');
  const child = fork(entry, [path.join(ROOT, 'resources')], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.send({ id: 1, name: 'ledger.open', input: { folder: data } });
  await once(child, 'message');
  child.send({ id: 2, name: 'ledger.sample', input: {} });
  child.send({ id: 3, name: 'backup.verify', input: {} });
  await wait(20);
  // Neither its words nor its answers are heard by anybody any more.
  child.stderr?.destroy();
  child.disconnect();
  const ended = await Promise.race([once(child, 'exit'), wait(20_000, 'goes on')]);
  expect(ended).toEqual([0, null]);
  await openService({ data });
}, 40_000);
