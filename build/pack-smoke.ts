import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { devtoolsPage } from './devtools-page.ts';
import { NO_SANDBOX_FOR_ROOT } from './no-sandbox-for-root.ts';

/**
 * Starts the packed app with empty folders and holds it to: its window, its answers, a ledger on
 * disk, an orderly end.
 */
const executable = resolve(import.meta.dirname, '..', 'dist', 'linux-unpacked', 'wujin-ledger');
const work = mkdtempSync(join(tmpdir(), 'wujin-smoke-'));
const folder = join(work, '台账');
const settings = `--user-data-dir=${join(work, 'settings')}`;
const app = spawn(executable, [...NO_SANDBOX_FOR_ROOT, settings, '--remote-debugging-port=0'], {
  stdio: ['ignore', 'inherit', 'pipe'],
});
const ended = new Promise<number | null>((done) => app.on('exit', done));

try {
  const page = await devtoolsPage(await within(30_000, debuggingAddress()));
  const drawn = `new Promise((done) => {
    const look = () => document.querySelector('#root > *') ? done(document.title) : setTimeout(look, 50);
    look();
  })`;
  assert.equal(await within(15_000, page.evaluate(drawn)), '五进台账');

  const ask = (name: string, input: unknown) =>
    within(
      15_000,
      page.evaluate(`window.wujin.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`),
    ) as Promise<{ ok: boolean }>;
  const info = await ask('desktop.appInfo', {});
  assert(info.ok, `the shell answers: ${JSON.stringify(info)}`);
  const opened = await ask('ledger.open', { folder });
  assert(opened.ok, `the ledger service answers: ${JSON.stringify(opened)}`);
  assert(existsSync(join(folder, 'ledger.sqlite')), 'the ledger is on disk');
  assert.equal((await ask('no.such', {})).ok, false);

  page.close();
  app.kill('SIGTERM');
  assert.equal(await within(15_000, ended), 0, 'the app ends in order');
  console.log('packed app: window, shell, ledger service and orderly end are as they should be');
} finally {
  app.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true });
}

/** Chromium says on stderr which port it picked. */
function debuggingAddress(): Promise<string> {
  return new Promise((found, failed) => {
    createInterface({ input: app.stderr }).on('line', (line) => {
      const address = /^DevTools listening on ws:\/\/([^/]+)/.exec(line)?.[1];
      if (address) found(address);
    });
    void ended.then((code) => failed(new Error(`the packed app ended with ${code}`)));
  });
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_done, failed) => {
    setTimeout(() => failed(new Error(`nothing within ${ms} ms`)), ms).unref();
  });
  return Promise.race([promise, late]);
}
