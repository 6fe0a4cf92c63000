import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { chromium, type ElectronApplication, type Page } from '@playwright/test';
import { NO_SANDBOX_FOR_ROOT } from '../../../build/no-sandbox-for-root.ts';
import { electronOnChromium } from './electron-on-chromium.ts';

interface Options {
  root: string;
  userData: string;
  dataFolder?: string;
  home?: string;
}

/**
 * The built app on a Chromium of the system: its own main and its own service run on Node, in this process and in
 * a child of it; its page and its preload script run in Chromium.
 */
export async function launchOnChromium(
  executablePath: string,
  { root, userData, dataFolder, home = homedir() }: Options,
): Promise<{ app: ElectronApplication; page: Page }> {
  // What the page keeps is there at the next start, as in Electron.
  const context = await chromium.launchPersistentContext(join(userData, 'chromium'), {
    executablePath,
    args: [...NO_SANDBOX_FOR_ROOT, '--lang=zh-CN'],
    ignoreDefaultArgs: ['--hide-scrollbars'],
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: false,
  });
  const electron = electronOnChromium(context, root, home);
  const data = dataFolder ? ['--data', dataFolder] : [];
  runMain(root, electron, [`--user-data-dir=${userData}`, ...data]);
  await Promise.resolve(); // main begins once its app is ready
  const [window] = electron.BrowserWindow.getAllWindows();
  if (!window) throw new Error('the app opened no window');
  const page = await window.opened;
  await page.waitForURL('https://ledger.test/**');

  const app = {
    evaluate: (work: (electron: unknown, arg: unknown) => unknown, arg: unknown) =>
      Promise.resolve(work(electron, arg)),
    windows: () => electron.BrowserWindow.getAllWindows(),
    process: () => ({ pid: process.pid, kill: (signal: NodeJS.Signals) => end(signal) }),
    async close() {
      const closed = new Promise((done) => electron.app.once('quit', done));
      window.close();
      electron.app.emit('window-all-closed');
      await closed;
      await context.close();
    },
  };
  return { app: app as unknown as ElectronApplication, page };

  function end(signal: NodeJS.Signals): void {
    for (const service of electron.services) service.kill(signal);
    void context.close();
  }
}

/** Loads main afresh, with `electron` for what it asks for under that name. */
function runMain(root: string, electron: object, args: readonly string[]): void {
  const built = join(root, 'out', 'main') + sep;
  const main = join(built, 'main.cjs');
  const require = createRequire(main);
  for (const loaded of Object.keys(require.cache).filter((file) => file.startsWith(built)))
    delete require.cache[loaded];
  const place = require.resolve('electron');
  require.cache[place] = { id: place, loaded: true, exports: electron } as unknown as NodeModule;
  process.argv = [process.argv[0] ?? '', ...args];
  require(main);
}
