import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';

/** Answers what is asked of the scheme `app`, as Electron's main process would. */
export type ServeApp = (request: Request) => Promise<Response> | Response;
/** Takes what the page sends to main; `invoke` wants an answer. */
export type TakeMessage = (
  how: 'invoke' | 'send',
  sender: { senderFrame: unknown; sender: unknown },
  channel: string,
  args: unknown[],
) => unknown;

interface Options {
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  webPreferences?: { preload?: string; session?: { serve(): ServeApp } };
}

/** Chromium loads no scheme it does not know: `app://ledger/` is `https://ledger.test/` there. */
const originOf = (address: string) => address.replace(/^app:\/\/(\w+)\//, 'https://$1.test/');
const addressOf = (url: string) => url.replace(/^https:\/\/(\w+)\.test\//, 'app://$1/');

/** The part of Electron's `BrowserWindow` that the app uses, on a page of Chromium. */
export class ChromiumWindow extends EventEmitter {
  readonly opened: Promise<Page>;
  readonly webContents: ChromiumContents;
  private bounds: { x: number; y: number; width: number; height: number };
  private destroyed = false;

  constructor(context: BrowserContext, serve: ServeApp, take: TakeMessage, options: Options) {
    super();
    const { x = 0, y = 0, width = 800, height = 600, webPreferences } = options;
    this.bounds = { x, y, width, height };
    this.webContents = new ChromiumContents();
    const served = webPreferences?.session?.serve() ?? serve;
    this.opened = this.open(context, served, take, webPreferences?.preload);
  }

  private async open(
    context: BrowserContext,
    serve: ServeApp,
    take: TakeMessage,
    preload: string | undefined,
  ): Promise<Page> {
    const page = await context.newPage();
    this.webContents.page = page;
    await page.setViewportSize(this.bounds);
    await page.route('https://*.test/**', async (route) => {
      const request = new Request(addressOf(route.request().url()), {
        method: route.request().method(),
      });
      const { status, headers, ...answer } = await answered(serve, request);
      await route.fulfill({ status, headers, body: answer.body });
    });
    if (preload) await this.bridge(page, preload, take);
    return page;
  }

  /** The app's own preload script, with the three parts of Electron it asks for. */
  private async bridge(page: Page, preload: string, take: TakeMessage): Promise<void> {
    const sender = { senderFrame: this.webContents.mainFrame, sender: this.webContents };
    await page.exposeBinding('toMain', (_source, how, channel, args) =>
      take(how as 'invoke' | 'send', sender, channel as string, args as unknown[]),
    );
    await page.addInitScript({
      content: `(() => { const require = () => (${electronInPage})(); ${readFileSync(preload, 'utf8')} })();`,
    });
    const setInputFiles = page.setInputFiles.bind(page);
    page.setInputFiles = async (selector, files, options) => {
      const paths = [files].flat().filter((file) => typeof file === 'string');
      await page.evaluate((all) => {
        const known = globalThis as unknown as { pathsByName: Record<string, string> };
        for (const path of all) known.pathsByName[path.split('/').at(-1) ?? ''] = path;
      }, paths);
      await setInputFiles(selector, files, options);
    };
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.opened;
    await page.goto(originOf(address));
    this.emit('ready-to-show');
  }

  async setContentSize(width: number, height: number): Promise<void> {
    this.bounds = { ...this.bounds, width, height };
    await (await this.opened).setViewportSize({ width, height });
  }

  setBounds(bounds: typeof this.bounds): void {
    this.bounds = bounds;
  }

  getBounds = () => this.bounds;
  getNormalBounds = () => this.bounds;
  isDestroyed = () => this.destroyed;
  isMaximized = () => false;
  isMinimized = () => false;
  show(): void {}
  maximize(): void {}
  focus(): void {}
  restore(): void {}

  destroy(): void {
    this.destroyed = true;
    void this.webContents.page?.close();
  }

  /** As at its cross: who listens may still keep its place. */
  close(): void {
    this.emit('close');
    this.destroyed = true;
  }
}

/** The part of Electron's `WebContents` that the app uses. */
class ChromiumContents extends EventEmitter {
  page: Page | undefined;
  readonly mainFrame = { url: 'app://ledger/index.html' };

  /** What is told while a page is loading goes with it, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    this.page
      ?.evaluate(
        ([to, told]) => {
          const page = globalThis as unknown as {
            fromMain?: (channel: string, args: unknown[]) => void;
          };
          page.fromMain?.(to as string, told as unknown[]);
        },
        [channel, args],
      )
      .catch(() => {});
  }

  async printToPDF({ pageSize, landscape }: { pageSize: string; landscape: boolean }) {
    const asked = { format: pageSize, landscape, printBackground: true, preferCSSPageSize: true };
    return this.page?.pdf({ ...asked, tagged: true });
  }

  getPrintersAsync = () => Promise.resolve([]);
  setWebRTCIPHandlingPolicy(): void {}
  setWindowOpenHandler(): void {}
  reload = () => this.page?.reload();
}

async function answered(serve: ServeApp, request: Request) {
  const response = await serve(request);
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

/** Runs in the page, as a text: Electron for the preload script. */
const electronInPage = `() => {
  const listeners = new Map();
  globalThis.pathsByName = {};
  globalThis.fromMain = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };
  return {
    contextBridge: { exposeInMainWorld: (name, value) => { globalThis[name] = value; } },
    ipcRenderer: {
      invoke: (channel, ...args) => toMain('invoke', channel, args),
      send: (channel, ...args) => void toMain('send', channel, args),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      off: (channel, listener) =>
        listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)),
    },
    webUtils: { getPathForFile: (file) => pathsByName[file.name] ?? '' },
  };
}`;
