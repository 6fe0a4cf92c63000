import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NO_SANDBOX_FOR_ROOT } from './no-sandbox-for-root.ts';
import { startAndAsk } from './packages/start-and-ask.ts';

/**
 * Starts the packed app with empty folders and holds it to: its window, its answers, a ledger on
 * disk, an orderly end.
 */
const executable = resolve(import.meta.dirname, '..', 'dist', 'linux-unpacked', 'wujin-ledger');
const work = mkdtempSync(join(tmpdir(), 'wujin-smoke-'));
const folder = join(work, '台账');
const settings = `--user-data-dir=${join(work, 'settings')}`;
try {
  await startAndAsk([executable, ...NO_SANDBOX_FOR_ROOT, settings], process.env, async (ask) => {
    await ask('desktop.appInfo', {});
    await ask('ledger.open', { folder });
    assert(existsSync(join(folder, 'ledger.sqlite')), 'the ledger is on disk');
    await assert.rejects(ask('no.such', {}), /程序不认识/);
  });
  console.log('packed app: window, shell, ledger service and orderly end are as they should be');
} finally {
  rmSync(work, { recursive: true, force: true });
}
