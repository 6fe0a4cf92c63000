import { expect, test } from '@playwright/test';
import type { Bridge } from '#shared/contract/bridge.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

declare const window: { wujin: Bridge };

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp();
});
test.afterAll(() => launched.close());

test('the page has no Node and no more of Electron than the three functions of the bridge', async () => {
  const world = await launched.page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    bridge: Object.keys(window.wujin).sort(),
  }));
  expect(world).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'pathForFile', 'subscribe'],
  });
});

test('the page runs in the sandbox', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Electron.WebPreferences;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
});

test('the page is served with a policy that allows nothing by default', async () => {
  const policy = await launched.app.evaluate(({ net }) =>
    net
      .fetch('app://ledger/index.html')
      .then((page) => page.headers.get('content-security-policy')),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
});

test('inline scripts and eval are blocked', async () => {
  const ran = await launched.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.head.append(script);
    return (globalThis as { inlineRan?: boolean }).inlineRan ?? false;
  });
  expect(ran).toBe(false);
});

for (const path of [
  '../../package.json',
  '..%2f..%2fpackage.json',
  '%2e%2e/%2e%2e/package.json',
  'no.js',
])
  test(`nothing outside the built page is served: ${path}`, async () => {
    const status = await launched.app.evaluate(
      ({ net }, url) => net.fetch(url).then((answer) => answer.status),
      `app://ledger/${path}`,
    );
    expect(status).toBe(404);
  });

test('navigation is blocked', async () => {
  const before = launched.page.url();
  await launched.page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await launched.page.waitForTimeout(300);
  expect(launched.page.url()).toBe(before);
});

test('new windows are denied', async () => {
  const opened = await launched.page.evaluate(
    () => globalThis.open('https://example.com/') !== null,
  );
  expect(opened).toBe(false);
  expect(launched.app.windows()).toHaveLength(1);
});

test('the network is denied to the page and to the process behind it', async () => {
  const fromPage = await launched.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'denied',
    ),
  );
  const fromMain = await launched.app.evaluate(({ net }) =>
    net.fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      (error: Error) => error.message,
    ),
  );
  expect(fromPage).toBe('denied');
  expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('every permission is denied', async () => {
  const states = await launched.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    );
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

for (const [name, input] of [
  ['no.such', {}],
  ['desktop.format', {}],
  ['desktop.toString', {}],
  ['desktop.openPath', { path: 7 }],
  ['ledger.open', { folder: 7 }],
  ['__proto__.constructor', {}],
  ['', null],
] as const)
  test(`nonsense is refused, not run: ${name || 'an empty name'} ${JSON.stringify(input)}`, async () => {
    const outcome = await launched.page.evaluate(
      ([name, input]) => window.wujin.call(name, input),
      [name, input] as const,
    );
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  });

test('nothing outside the folders the clerk chose is opened', async () => {
  const outcome = await launched.page.evaluate(() =>
    window.wujin.call('desktop.openPath', { path: '/etc' }),
  );
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});
