import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ServiceHost, startServiceHost } from '#main/desktop/service-host.ts';
import { startForkedService } from '../../support/forked-service.ts';

let work: string;
let host: ServiceHost;
let restarts: string[];
let pids: unknown[];

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  work = mkdtempSync(join(tmpdir(), 'wujin-host-'));
  restarts = [];
  pids = [];
  host = startServiceHost({
    silenceMs: 1500,
    start: () => startForkedService(join(work, 'service.cjs')),
    onEvent: ({ payload }) => pids.push(payload),
    async afterRestart(call, reason) {
      const reopened = await call('slow', {});
      restarts.push(`${reason}: ${reopened.ok ? 'reopened' : 'failed'}`);
    },
  });
});
afterEach(async () => {
  await host.close();
  rmSync(work, { recursive: true });
});

test('each call gets its own answer, with dates and bytes intact', async () => {
  const inputs = [new Date(0), new Uint8Array([1, 2]), 10n, { text: '五进' }];
  const outcomes = await Promise.all([
    host.call('slow', inputs[0]),
    ...inputs.slice(1).map((input) => host.call('echo', input)),
  ]);
  expect(outcomes).toEqual(inputs.map((value) => ({ ok: true, value })));
});

test('a service that dies answers what was pending, and the next call waits for the new one', async () => {
  const pending = host.call('slow', 1);
  const fatal = host.call('die', 2);
  expect(await pending).toMatchObject({ ok: false, failure: { code: 'internal' } });
  expect(await fatal).toMatchObject({ ok: false, failure: { code: 'internal' } });
  expect(await host.call('echo', 3)).toEqual({ ok: true, value: 3 });
  expect(restarts).toEqual(['exit code 7: reopened']);
  expect(new Set(pids.map((pid) => JSON.stringify(pid))).size).toBe(2);
});

test('a service that dies again while it is brought back is brought back again', async () => {
  await host.call('die', 1);
  await vi.waitFor(() => expect(pids).toHaveLength(2));
  process.kill((pids[1] as { pid: number }).pid, 'SIGKILL');
  expect(await host.call('echo', 2)).toEqual({ ok: true, value: 2 });
  expect(restarts).toEqual(['exit code 7: failed', 'SIGKILL: reopened']);
});

test('closing lets the call under way finish, and later calls are refused', async () => {
  const pending = host.call('slow', 1);
  await vi.waitFor(() => expect(pids).toHaveLength(1));
  await Promise.resolve();
  const closed = host.close();
  expect(await host.call('echo', 2)).toMatchObject({ ok: false });
  expect(await pending).toEqual({ ok: true, value: 1 });
  await closed;
  expect(restarts).toEqual([]);
});

test('a service that says that it is still closing is waited for, a silent one is not', async () => {
  const spoken = host.call('slower', 1);
  await host.call('echo', 2); // The call before is under way by now.
  await host.close();
  expect(await spoken).toEqual({ ok: true, value: 1 });

  const silentHost = startServiceHost({
    silenceMs: 1500,
    start: () => startForkedService(join(work, 'silent.cjs')),
    onEvent: () => {},
    afterRestart: async () => {},
  });
  await silentHost.call('silent', {});
  const unspoken = silentHost.call('slower', 1);
  await silentHost.call('echo', 2);
  await silentHost.close();
  expect(await unspoken).toMatchObject({ ok: false, failure: { code: 'internal' } });
});
