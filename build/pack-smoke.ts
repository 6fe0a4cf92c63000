import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { NO_SANDBOX_FOR_ROOT } from './no-sandbox-for-root.ts';
import { startAndAsk } from './packages/start-and-ask.ts';

/**
 * Starts the packed app with empty folders and holds it to: its window, its answers, a ledger on
 * disk, an orderly end; then as a copied program that keeps its data beside itself.
 */
const executable = resolve(import.meta.dirname, '..', 'dist', 'linux-unpacked', 'wujin-ledger');
const work = mkdtempSync(join(tmpdir(), 'wujin-smoke-'));
const folder = join(work, '台账');
const home = join(dirname(executable), '便携数据');
const settings = `--user-data-dir=${join(work, 'settings')}`;
try {
  const command = [executable, ...NO_SANDBOX_FOR_ROOT, settings, `--data=${folder}`];
  await startAndAsk(command, process.env, async (ask) => {
    await ask('desktop.appInfo', {});
    await ask('ledger.open', { folder });
    assert(existsSync(join(folder, 'ledger.sqlite')), 'the ledger is on disk');
    await assert.rejects(ask('no.such', {}), /程序不认识/);
  });
  mkdirSync(home);
  await startAndAsk([executable, ...NO_SANDBOX_FOR_ROOT], process.env, async (ask) => {
    const { suggestedFolder } = (await ask('desktop.appInfo', {})) as { suggestedFolder: string };
    assert.equal(suggestedFolder, join(home, '台账'));
    assert(existsSync(join(home, '设置')), 'its settings are beside it');
  });
  console.log('packed app: window, shell, ledger service and orderly end are as they should be');
} finally {
  rmSync(home, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}
