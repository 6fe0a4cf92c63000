import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Bridge } from '#shared/contract/bridge.ts';
import { giveFolder } from '../support/give-folder.ts';
import { appCommand, type LaunchedApp, launchApp } from '../support/launch-app.ts';

declare const window: { wujin: Bridge };

let work: string;
let userData: string;
let launched: LaunchedApp | undefined;

test.beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'wujin-desktop-'));
  userData = join(work, 'settings');
  mkdirSync(userData);
});
test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(work, { recursive: true, force: true });
});

test('a page saved as PDF is A4, keeps its direction and Chinese, and runs no script', async () => {
  const { app } = await start();
  const file = join(work, '附件2');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const html = `<!doctype html><style>@page { size: A4 landscape; margin: 20mm }</style>
    <p id="p">安全宣传统计表</p><script>document.getElementById('p').textContent = 'HACKED'</script>`;
  const saved = await call('desktop.savePdf', {
    html,
    landscape: true,
    suggestedName: '附件2.pdf',
  });

  expect(saved).toEqual({ ok: true, value: `${file}.pdf` });
  expect(execFileSync('pdfinfo', [`${file}.pdf`], { encoding: 'utf8' })).toMatch(
    /Pages: +1\n[^]*Page size: +84[12]\.?\d* x 59[45]\.?\d* pts \(A4\)/,
  );
  expect(execFileSync('pdftotext', [`${file}.pdf`, '-'], { encoding: 'utf8' }).trim()).toBe(
    '安全宣传统计表',
  );
});

test('a PDF that cannot be written is told in Chinese', async () => {
  const { app } = await start();
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(work, 'missing', 'a.pdf'),
  );
  expect(await call('desktop.savePdf', { html: '<p>', suggestedName: 'a.pdf' })).toMatchObject({
    ok: false,
    failure: { code: 'unreadable', message: expect.stringContaining('不能写入') },
  });
});

test('only what lies in a chosen folder is opened, and no programs', async () => {
  const { app } = await start();
  const folder = join(work, '材料');
  mkdirSync(folder);
  for (const name of ['a.docx', 'a.sh', 'stored']) writeFileSync(join(folder, name), 'text');
  await app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    shell.openPath = (path) => {
      (globalThis as { opened?: string }).opened = path;
      return Promise.resolve('');
    };
  }, folder);
  const open = (name: string, as?: string) =>
    call('desktop.openPath', { path: join(folder, name), ...(as && { name: as }) });

  expect(await open('a.docx')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(await call('desktop.chooseFolder', { title: '选择文件夹' })).toEqual({
    ok: true,
    value: folder,
  });
  expect(await open('a.docx')).toEqual({ ok: true, value: null });
  expect(await open('a.sh')).toMatchObject({ ok: false, failure: { code: 'unsupported-file' } });
  expect(await open('stored')).toMatchObject({ ok: false, failure: { code: 'unsupported-file' } });
  expect(await open('stored', '照片.jpg')).toEqual({ ok: true, value: null });
  const opened = await app.evaluate(() => (globalThis as { opened?: string }).opened ?? '');
  expect(opened).toMatch(/照片\.jpg$/);
  expect(opened.startsWith(folder)).toBe(false);
  expect(readFileSync(opened, 'utf8')).toBe('text');
});

test('the clerk closing a dialog is no failure', async () => {
  const { app } = await start();
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  expect(await call('desktop.chooseFiles', { title: '选择文件' })).toEqual({
    ok: true,
    value: null,
  });
});

test('the data folder and the place of the window are remembered', async () => {
  const folder = join(work, '台账');
  await start();
  expect(await call('desktop.appInfo', {})).toMatchObject({ value: { dataFolder: null } });
  if (launched) await giveFolder(launched, folder);
  expect(await call('ledger.open', { folder })).toMatchObject({ ok: true });
  await launched?.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1200, height: 750 }),
  );
  await launched?.close();

  const { app } = await start();
  expect(await call('desktop.appInfo', {})).toMatchObject({ value: { dataFolder: folder } });
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 40, y: 50, width: 1200, height: 750 });
});

test('damaged settings count as none', async () => {
  writeFileSync(join(userData, 'settings.json'), '{"lastFolder": 7, "window": {');
  await start();
  expect(await call('desktop.appInfo', {})).toMatchObject({
    ok: true,
    value: { dataFolder: null },
  });
});

test('--data names the folder to open', async () => {
  await start(join(work, '另一本'));
  expect(await call('desktop.appInfo', {})).toMatchObject({
    value: { name: '五进台账', dataFolder: join(work, '另一本') },
  });
});

test('a second start ends at once and leaves the first one its window', async () => {
  const { app } = await start();
  const [command, args] = appCommand(userData);
  const second = spawnSync(command, args, { timeout: 15_000, stdio: 'ignore' });
  expect(second.status).toBe(0);
  expect(app.windows()).toHaveLength(1);
  expect(await call('desktop.appInfo', {})).toMatchObject({ ok: true });
});

async function start(dataFolder?: string): Promise<LaunchedApp> {
  launched = await launchApp({ userData, ...(dataFolder && { dataFolder }) });
  return launched;
}

function call(name: string, input: unknown) {
  if (!launched) throw new Error('the app is not started');
  return launched.page.evaluate(([name, input]) => window.wujin.call(name, input), [
    name,
    input,
  ] as const);
}
