import { createSocket } from 'node:dgram';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Bridge } from '#shared/contract/bridge.ts';
import { PATH_INPUTS } from '#shared/contract/path-inputs.ts';
import { type LaunchedApp, launchApp } from '../support/launch-app.ts';

declare const window: { wujin: Bridge };

/**
 * Electron's list of twenty (https://www.electronjs.org/docs/latest/tutorial/security), each with the test
 * that holds it, by its number; below them what a page that was taken over may not do.
 */
const root = resolve(import.meta.dirname, '..', '..');
let launched: LaunchedApp;
let work: string;
test.beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'wujin-security-'));
  launched = await launchApp({ dataFolder: join(work, '台账') });
});
test.afterAll(async () => {
  await launched.close();
  rmSync(work, { recursive: true });
});

const ask = (name: string, input: unknown) =>
  launched.page.evaluate(([name, input]) => window.wujin.call(name, input), [name, input] as const);

function sourceOf(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}

test('1, 18: the page comes from the app’s own protocol, and nothing is loaded from file: or the net', async () => {
  expect(launched.page.url()).toBe('app://ledger/index.html');
  const addresses = await launched.page.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script, link')].map(
      (each) => ('src' in each ? each.src : each.href),
    ),
  );
  expect(addresses.length).toBeGreaterThan(1);
  expect(addresses.filter((address) => !/^(?:app|blob|data):/.test(address))).toEqual([]);
  expect(sourceOf('src-main')).not.toMatch(/\bloadFile\(|['"`]file:\/\//);
});

test('2, 20: the page has no Node and no more of Electron than the three functions of the bridge', async () => {
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

test('2, 3, 4, 6, 8, 9, 10, 11: every window is locked down', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Electron.WebPreferences;
    };
    const all = contents.getLastWebPreferences();
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = all;
    return {
      sandbox,
      contextIsolation,
      nodeIntegration,
      inSubFrames: all.nodeIntegrationInSubFrames,
      inWorkers: all.nodeIntegrationInWorker ?? false,
      webviewTag,
      webSecurity,
      insecure: all.allowRunningInsecureContent ?? false,
      experimental: all.experimentalFeatures ?? false,
      blink: all.enableBlinkFeatures ?? '',
    };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    inSubFrames: false,
    inWorkers: false,
    webviewTag: false,
    webSecurity: true,
    insecure: false,
    experimental: false,
    blink: '',
  });
  const windows = sourceOf('src-main').match(/new BrowserWindow\([\s\S]*?\}\);/g) ?? [];
  expect(windows.length).toBe(2);
  for (const made of windows) expect(made).toContain('...LOCKED_DOWN');
});

test('12: no page can attach a webview', async () => {
  const attached = await launched.page.evaluate(async () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://ledger/index.html');
    document.body.append(view);
    await new Promise((done) => setTimeout(done, 300));
    const isLive = 'getWebContentsId' in view;
    view.remove();
    return isLive;
  });
  expect(attached).toBe(false);
  expect(launched.app.windows()).toHaveLength(1);
});

test('15: nothing is ever opened outside by its address', () => {
  expect(sourceOf('src-main')).not.toContain('openExternal');
});

test('16: Electron is pinned to one version, and so is what it is built with', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
});

test('17: a frame within the page has no bridge and is not answered', async () => {
  const found = await launched.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 200));
    const inner = frame.contentWindow as unknown as { wujin?: unknown } | null;
    const kind = typeof inner?.wujin;
    frame.remove();
    return kind;
  });
  expect(found).toBe('undefined');
  for (const listener of sourceOf('src-main').match(/ipcMain\.(?:on|handle)\([\s\S]{0,200}/g) ?? [])
    expect(listener).toContain('isTrustedFrame(event.senderFrame');
});

test('19: the packed app runs nothing but itself', () => {
  const packing = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  for (const fuse of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ])
    expect(packing).toContain(fuse);
});

test('7: the page is served with a policy that allows nothing by default', async () => {
  const policy = await launched.app.evaluate(({ net }) =>
    net
      .fetch('app://ledger/index.html')
      .then((page) => page.headers.get('content-security-policy')),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
});

test('7: inline scripts and eval are blocked', async () => {
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
  '%',
  'evidence/%',
  'evidence/%E0%A4%A',
])
  test(`nothing outside the built page is served: ${path}`, async () => {
    const status = await launched.app.evaluate(
      ({ net }, url) => net.fetch(url).then((answer) => answer.status),
      `app://ledger/${path}`,
    );
    expect(status).toBe(404);
  });

test('13: navigation is blocked', async () => {
  const before = launched.page.url();
  await launched.page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await launched.page.waitForTimeout(300);
  expect(launched.page.url()).toBe(before);
});

test('13: a blank page stays out', async () => {
  const { page } = launched;
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect.poll(() => page.url()).toBe('app://ledger/index.html');
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://ledger/index.html');
});

test('14: new windows are denied', async () => {
  const opened = await launched.page.evaluate(
    () => globalThis.open('https://example.com/') !== null,
  );
  expect(opened).toBe(false);
  expect(launched.app.windows()).toHaveLength(1);
});

test('1: the network is denied to the page and to the process behind it', async () => {
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

test('5: every permission is denied', async () => {
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

for (const [name, places] of Object.entries(PATH_INPUTS))
  for (const [steps] of places)
    test(`a path that the page made up is not used: ${name} ${steps}`, async () => {
      const path = join(work, '页面自己编的路径');
      const input: Record<string, unknown> = steps
        .split('.')
        .reduceRight<unknown>((value, step) => ({ [step]: value }), path) as never;
      const rest = { scans: [{ path }], paths: [path] };
      const outcome = await ask(name, { ...input, ...(steps in rest ? { [steps]: [path] } : {}) });
      expect(outcome).toMatchObject({
        ok: false,
        failure: { code: 'invalid-input', message: expect.stringContaining('不是在本程序里选的') },
      });
      expect(existsSync(path)).toBe(false);
    });

test('a path is used for what it was chosen for', async () => {
  const chosen = join(work, '台账.xlsx');
  writeFileSync(chosen, '别人的文件');
  await launched.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, chosen);
  expect(await ask('desktop.chooseFiles', { title: '台账' })).toMatchObject({ value: [chosen] });
  expect(await ask('import.preview', { source: { path: chosen } })).toMatchObject({
    failure: { message: expect.stringContaining('“台账.xlsx”') },
  });
  expect(await ask('backup.create', { path: chosen })).toMatchObject({
    failure: { message: expect.stringContaining('不是在本程序里选的') },
  });
  expect(readFileSync(chosen, 'utf8')).toBe('别人的文件');
});

test('a file that the dialog did not ask about is replaced only when the clerk says so', async () => {
  const standing = join(work, '备份.zip');
  writeFileSync(standing, '原来的');
  await launched.app.evaluate(
    ({ dialog }, typed) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: typed });
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    },
    join(work, '备份'),
  );
  const question = { title: '备份到', suggestedName: '备份', extension: 'zip' };
  expect(await ask('desktop.chooseSavePath', question)).toEqual({ ok: true, value: null });
  expect(await ask('backup.create', { path: standing })).toMatchObject({ ok: false });
  expect(readFileSync(standing, 'utf8')).toBe('原来的');
  await launched.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  });
  expect(await ask('desktop.chooseSavePath', question)).toEqual({ ok: true, value: standing });
  expect(await ask('backup.create', { path: standing })).toMatchObject({ ok: true });
});

test('a path without end and one with a NUL are refused in few words', async () => {
  for (const path of [`/${'长'.repeat(1_000_000)}`, '/tmp/a\0.xlsx']) {
    const outcome = await ask('desktop.openPath', { path });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
    expect(JSON.stringify(outcome).length).toBeLessThan(300);
    const read = await ask('import.preview', { source: { path } });
    expect(JSON.stringify(read).length).toBeLessThan(300);
  }
});

test('a page among the evidence opens as the text it is', async () => {
  await launched.app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      (globalThis as { opened?: string[] }).opened = [
        ...((globalThis as { opened?: string[] }).opened ?? []),
        path,
      ];
      return Promise.resolve('');
    };
  });
  const added = await ask('record.add', {
    kind: 'activity',
    input: {
      date: '2024-05-12',
      title: '宣讲',
      form: 'lecture',
      settings: ['enterprise'],
      audience: 1,
    },
  });
  const id = (added as { value: { id: string } }).value.id;
  const content = '<script>document.title = 1</script>';
  for (const name of ['网页.html', '图.SVG']) {
    const attached = await launched.page.evaluate(
      ([id, name, content]) =>
        window.wujin.call('file.attachBytes', {
          record: { kind: 'activity', id },
          name,
          bytes: new TextEncoder().encode(content + name),
        }),
      [id, name, content] as const,
    );
    expect(attached).toMatchObject({ ok: true });
    const files = (attached as { value: { id: string; name: string }[] }).value;
    const located = await ask('file.locate', { id: files.at(-1)?.id });
    const { path } = (located as { value: { path: string } }).value;
    expect(await ask('desktop.openPath', { path, name })).toMatchObject({ ok: true });
  }
  const opened = await launched.app.evaluate(() => (globalThis as { opened?: string[] }).opened);
  expect(opened?.map((path) => path.replace(/^.*\//, ''))).toEqual(['网页.html.txt', '图.SVG.txt']);
});

test('WebRTC reaches nobody, by UDP or TCP, and tells no address', async () => {
  const heard: string[] = [];
  const udp = createSocket('udp4', () => undefined).on('message', () => heard.push('udp'));
  await new Promise<void>((done) => udp.bind(0, '127.0.0.1', done));
  const tcp = createServer((socket) => {
    heard.push('tcp');
    socket.destroy();
  });
  await new Promise<void>((done) => tcp.listen(0, '127.0.0.1', done));
  const { port: udpPort } = udp.address();
  const { port: tcpPort } = tcp.address() as { port: number };
  const candidates = await launched.page.evaluate(
    async ([udpPort, tcpPort]) => {
      const found: string[] = [];
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${udpPort}` },
          { urls: `turn:127.0.0.1:${udpPort}`, username: 'u', credential: 'c' },
          { urls: `turn:127.0.0.1:${tcpPort}?transport=tcp`, username: 'u', credential: 'c' },
          { urls: `turns:127.0.0.1:${tcpPort}?transport=tcp`, username: 'u', credential: 'c' },
        ],
      });
      peer.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate);
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((done) => setTimeout(done, 3000));
      peer.close();
      return found;
    },
    [udpPort, tcpPort] as const,
  );
  udp.close();
  tcp.close();
  expect(heard).toEqual([]);
  expect(candidates).toEqual([]);
});
