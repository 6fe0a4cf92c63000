import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { Bridge } from '#shared/contract/bridge.ts';
import { chooseTheme } from '../../tests/support/axe.ts';
import { launchApp } from '../../tests/support/launch-app.ts';
import { shiftedClock } from './shifted-clock.ts';
import type { View } from './view.ts';

declare const window: { wujin: Bridge };

/** What a tour works with: one window, answered dialogs, and a camera. */
export interface Studio {
  page: Page;
  /** The clerk's home; pictures show it as /home/jingban. */
  home: string;
  documents: string;
  /** Takes a picture of the window as it stands. */
  shoot(name: string): Promise<void>;
  /** The next system dialogs answer with this path. */
  answer(path: string): Promise<void>;
  copyText(text: string): Promise<void>;
  open(pageName: string): Promise<void>;
  button(name: string | RegExp): Locator;
  choose(name: string): Promise<void>;
}

const root = resolve(import.meta.dirname, '..', '..');
const HOME_IN_PICTURES = '/home/jingban';

export interface Home {
  home: string;
  documents: string;
  view: View;
  /** The command line, on the day given. */
  wujin(day: string, ...words: string[]): void;
  remove(): void;
}

/** A clerk's home with nothing in it but the folder for documents. */
export function makeHome(view: View): Home {
  const home = mkdtempSync(join(tmpdir(), 'wujin-pictures-'));
  const documents = join(home, '文档');
  mkdirSync(documents);
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/文档"\n');
  return {
    home,
    documents,
    view,
    wujin: (day, ...words) => {
      const args = [
        '--require',
        writeClock(home, day),
        join(root, 'src-main/cli/main.ts'),
        ...words,
      ];
      execFileSync(process.execPath, args, { stdio: 'pipe' });
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Starts the built app on the day given and lets the tour run through it. */
export async function withApp(
  { home, documents, view }: Home,
  start: { day: string; dataFolder?: string },
  tour: (studio: Studio) => Promise<void>,
): Promise<void> {
  const clock = writeClock(home, start.day);
  process.env['HOME'] = home;
  const { app, page, close } = await launchApp(
    start.dataFolder ? { dataFolder: start.dataFolder } : {},
  );
  page.setDefaultTimeout(20_000);
  try {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(width, height);
    }, view.size);
    await page.addInitScript(shiftedClock(start.day));
    await shiftService(app, page, clock);
    await page.reload();
    if (start.dataFolder && view.theme !== 'light') await chooseTheme(page, view.theme);
    await tour({
      page,
      home,
      documents,
      shoot: (name) => shoot(page, home, view, name),
      answer: (path) =>
        app.evaluate(({ dialog }, chosen) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
        }, path),
      copyText: (text) =>
        app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text),
      open: (name) =>
        page.getByRole('navigation', { name: '主导航' }).getByText(name, { exact: true }).click(),
      button: (name) => page.getByRole('button', { name }),
      choose: (name) => page.locator('.ant-segmented-item').filter({ hasText: name }).click(),
    });
  } finally {
    await close();
  }
}

function writeClock(home: string, day: string): string {
  const file = join(home, 'clock.cjs');
  writeFileSync(file, shiftedClock(day));
  return file;
}

type Fork = (path: string, args: string[], options: object) => unknown;

/** The service reads its clock when it starts: it is ended, and the app starts it again on the other day. */
async function shiftService(app: ElectronApplication, page: Page, clock: string): Promise<void> {
  await app.evaluate(({ utilityProcess }, file) => {
    const children = process.mainModule?.require('node:child_process');
    for (const module of [utilityProcess, children] as { fork: Fork }[]) {
      const { fork } = module;
      module.fork = (path, args, options) =>
        fork.call(module, path, args, { ...options, execArgv: ['--require', file] });
    }
  }, clock);
  const ofApp = ['-o', 'pid=,args=', '--ppid', String(app.process().pid)];
  const service = execFileSync('ps', ofApp, { encoding: 'utf8' })
    .split('\n')
    .find((line) => /service\.cjs|node\.mojom\.NodeService/.test(line));
  if (!service) throw new Error('no ledger service is running');
  process.kill(Number.parseInt(service, 10), 'SIGKILL');
  await expect
    .poll(() => page.evaluate(() => window.wujin.call('ledger.status', {})))
    .not.toMatchObject({ failure: { code: 'internal' } });
}

async function shoot(page: Page, home: string, view: View, name: string): Promise<void> {
  await page.mouse.move(2, view.size.height - 2);
  await page.evaluate(closeNotices);
  await expect(page.locator('.ant-message-notice')).toHaveCount(0, { timeout: 15_000 });
  await page.waitForTimeout(900); // until charts, drawers and transitions have settled
  await page.evaluate(renamePaths, { from: home, to: HOME_IN_PICTURES });
  const file = join(view.folder, `${name}.png`);
  mkdirSync(view.folder, { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  squeeze(file);
  console.log(file);
}

/** What was made is told for a while, over whatever is pictured next. */
function closeNotices(): void {
  for (const close of document.querySelectorAll<HTMLElement>('.ant-notification-notice-close')) {
    close.click();
  }
}

function renamePaths({ from, to }: { from: string; to: string }): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.includes(from)) node.nodeValue = node.nodeValue.replaceAll(from, to);
  }
}

/** A screen has few colours: a palette of 200 halves the file. Where ImageMagick cannot, it stays. */
function squeeze(file: string): void {
  const made = spawnSync('convert', [file, '-strip', '+dither', '-colors', '200', 'png8:-'], {
    maxBuffer: 50_000_000,
  });
  if (made.status === 0 && made.stdout.length > 0) writeFileSync(file, made.stdout);
}
