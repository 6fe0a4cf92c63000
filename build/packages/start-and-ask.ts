import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type DevtoolsPage, devtoolsPage } from '../devtools-page.ts';

/** Asks a service's call of the running app; throws with the refusal where there is one. */
export type Ask = (name: string, input: unknown) => Promise<unknown>;

/**
 * Starts a packed app by its command, lets `work` ask it once its window is drawn, with the address of its
 * DevTools, and holds it to an orderly end. The command's process must be the app itself, not one that waits for it.
 */
export async function startAndAsk(
  [command = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  work: (ask: Ask, address: string) => Promise<void>,
): Promise<void> {
  const app = spawn(command, [...args, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env,
  });
  const ended = new Promise<number | null>((done, failed) =>
    app.on('exit', done).on('error', failed),
  );
  const said: string[] = [];
  const address = new Promise<string>((found, failed) => {
    // Chromium says on stderr which port it picked.
    createInterface({ input: app.stderr }).on('line', (line) => {
      said.push(line);
      const port = /^DevTools listening on ws:\/\/([^/]+)/.exec(line)?.[1];
      if (port) found(port);
    });
    ended.then(() => failed(new Error(`the app ended at once:\n${said.join('\n')}`)), failed);
  });
  try {
    const reached = await within(60_000, address);
    const page = await devtoolsPage(reached, '五进台账');
    await within(60_000, drawn(page));
    await work(async (name, input) => {
      const asked = `window.wujin.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`;
      const outcome = (await within(120_000, page.evaluate(asked))) as Outcome;
      if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.message}`);
      return outcome.value;
    }, reached);
    page.close();
    app.kill('SIGTERM');
    assert.equal(await within(30_000, ended), 0, 'the app ends in order');
  } finally {
    app.kill('SIGKILL');
  }
}

type Outcome = { ok: true; value: unknown } | { ok: false; failure: { message: string } };

/** Once something is drawn on the page. */
async function drawn(page: DevtoolsPage): Promise<void> {
  while (!(await page.evaluate(`document.querySelector('#root > *') !== null`)))
    await new Promise((done) => setTimeout(done, 100));
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_done, failed) => {
    setTimeout(() => failed(new Error(`nothing within ${ms} ms`)), ms).unref();
  });
  return Promise.race([promise, late]);
}
