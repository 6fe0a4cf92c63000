import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { ChromiumWindow, type ServeApp, type TakeMessage } from './chromium-window.ts';

interface MenuItem {
  id?: string;
  submenu?: MenuItem[] | { items: MenuItem[] };
}

/**
 * Electron's interface to the main process, as far as the app asks for it, with Chromium in the place of its
 * windows and plain Node in that of its service. Dialogs are cancelled unless the test answers them; nothing
 * is opened and nothing printed on paper.
 */
export function electronOnChromium(context: BrowserContext, root: string, home: string) {
  const { version, productName } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  const app = appOf(root, home, version ?? '', productName ?? '');
  const ipcMain = new EventEmitter() as EventEmitter & {
    handle(channel: string, answer: (...args: unknown[]) => unknown): void;
  };
  const answers = new Map<string, (...args: unknown[]) => unknown>();
  ipcMain.handle = (channel, answer) => answers.set(channel, answer);
  const take: TakeMessage = (how, event, channel, args) =>
    how === 'send'
      ? void ipcMain.emit(channel, event, ...args)
      : answers.get(channel)?.(event, ...args);

  const windows: ChromiumWindow[] = [];
  const protocol = protocolOf();
  class BrowserWindow extends ChromiumWindow {
    constructor(options: ConstructorParameters<typeof ChromiumWindow>[3]) {
      super(context, (request) => protocol.serve()(request), take, options);
      windows.push(this);
    }
    static getAllWindows = () => windows.filter((window) => !window.isDestroyed());
  }

  let menu: ReturnType<typeof menuOf> | undefined;
  const display = { workArea: { x: 0, y: 0, width: 1600, height: 1000 } };
  const services: ChildProcess[] = [];
  return {
    app,
    BrowserWindow,
    ipcMain,
    protocol,
    services,
    clipboard: clipboardOf(windows),
    dialog: {
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] as string[] }),
      showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
      showMessageBox: () => Promise.resolve({ response: 1, checkboxChecked: false }),
      showErrorBox: (...words: string[]) => console.error(...words),
    },
    Menu: {
      buildFromTemplate: menuOf,
      setApplicationMenu: (shown: typeof menu) => {
        menu = shown;
      },
      getApplicationMenu: () => menu,
    },
    Notification: { isSupported: () => false },
    screen: { getPrimaryDisplay: () => display, getDisplayMatching: () => display },
    session: { defaultSession: sessionOf(), fromPartition: sessionOf },
    shell: { openPath: () => Promise.resolve(''), showItemInFolder: () => {} },
    utilityProcess: {
      fork(file: string, args: string[]) {
        const child = fork(file, args, { execArgv: [], serialization: 'advanced' });
        services.push(child);
        const postMessage = (message: object) => {
          if (child.connected) child.send(message);
        };
        return Object.assign(child, { postMessage });
      },
    },
  };
}

function appOf(root: string, home: string, version: string, name: string) {
  const paths: Record<string, string> = {
    documents: documentsOf(home),
    exe: join(root, 'electron'),
  };
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    commandLine: { appendSwitch() {} },
    setPath: (of: string, path: string) => {
      paths[of] = path;
    },
    getPath: (of: string) => paths[of] ?? home,
    getName: () => name,
    getVersion: () => version,
    getAppPath: () => root,
    requestSingleInstanceLock: () => true,
    disableHardwareAcceleration() {},
    whenReady: () => Promise.resolve(),
    relaunch() {},
    exit: () => app.emit('quit'),
    /** `will-quit` may be put off once, until the ledger is closed. */
    quit: () => {
      let isPutOff = false;
      app.emit('will-quit', {
        preventDefault: () => {
          isPutOff = true;
        },
      });
      if (!isPutOff) app.emit('quit');
    },
  });
  return app;
}

/** Where the desktop of Linux has them; made where they are not there, as Electron does. */
function documentsOf(home: string): string {
  const userDirs = join(home, '.config', 'user-dirs.dirs');
  const written = existsSync(userDirs) ? readFileSync(userDirs, 'utf8') : '';
  const named = /^XDG_DOCUMENTS_DIR="\$HOME\/(.+)"$/m.exec(written)?.[1] ?? 'Documents';
  const documents = join(home, named);
  mkdirSync(documents, { recursive: true });
  return documents;
}

function protocolOf() {
  let serving: ServeApp = () => new Response(null, { status: 404 });
  return {
    registerSchemesAsPrivileged() {},
    handle: (_scheme: string, serve: ServeApp) => {
      serving = serve;
    },
    serve: () => serving,
  };
}

function sessionOf() {
  const protocol = protocolOf();
  return {
    protocol,
    serve: protocol.serve,
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    setSpellCheckerEnabled() {},
    on() {},
    webRequest: { onBeforeRequest() {} },
  };
}

/** Chromium's own, so that the keys for it work in the page. */
function clipboardOf(windows: readonly ChromiumWindow[]) {
  const page = async () => {
    const shown = await windows[0]?.opened;
    if (!shown) throw new Error('there is no window');
    return shown;
  };
  return {
    writeText: async (text: string) =>
      (await page()).evaluate((written) => navigator.clipboard.writeText(written), text),
    readText: async () => (await page()).evaluate(() => navigator.clipboard.readText()),
  };
}

function menuOf(template: MenuItem[]) {
  const items = template.map(({ submenu, ...item }): MenuItem => {
    return Array.isArray(submenu) ? { ...item, submenu: { items: submenu } } : item;
  });
  const all = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return {
    items,
    getMenuItemById: (id: string) => all.find((item) => item.id === id) ?? null,
    popup() {},
  };
}
