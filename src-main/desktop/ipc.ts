import { type BrowserWindow, ipcMain } from 'electron';
import type { ServiceEvent } from '#shared/contract/bridge.ts';
import { pathsInInput } from '#shared/contract/path-inputs.ts';
import type { Outcome } from '#shared/domain/failure.ts';
import type { AnswerDesktopCall, PagePaths } from './desktop-calls.ts';
import { readPreferences, savePreferences } from './preferences.ts';
import { isTrustedFrame } from './security.ts';
import type { ServiceHost } from './service-host.ts';

/** Takes the page's calls to whoever answers them: this process for `desktop.*`, else the service. */
export function answerPage(
  window: BrowserWindow,
  answerDesktop: AnswerDesktopCall,
  service: ServiceHost,
  { allowed, given }: PagePaths,
  ledger: OpenLedger,
): void {
  ipcMain.on('wujin:given', (event, path: unknown) => {
    if (!isTrustedFrame(event.senderFrame, window.webContents)) return;
    if (typeof path === 'string') given.give(path, 'open');
  });
  ipcMain.handle('wujin:call', async (event, name: unknown, input: unknown) => {
    if (!isTrustedFrame(event.senderFrame, window.webContents))
      throw new Error('a call from a page that is not the app');
    if (typeof name !== 'string' || name.length > 100) return UNREADABLE;
    if (name.startsWith('desktop.')) return answerDesktop(name.slice('desktop.'.length), input);

    const strange = pathsInInput(name, input).find(({ path, use }) => !given.has(path, use));
    if (strange) return NOT_GIVEN;
    const outcome = await (takeAhead(ledger, name, input) ?? service.call(name, input));
    if (outcome.ok) {
      for (const path of foldersIn(outcome.value)) given.give(path, 'folder');
      for (const path of pathsIn(outcome.value)) allowed.allow(path);
      if (name === 'ledger.open') {
        ledger.folder = pathsIn(outcome.value)[0];
        remember(ledger.folder ?? null);
      } else if (name === 'ledger.close') ledger.folder = undefined;
      ledger.onChange(ledger.folder !== undefined);
    }
    return outcome;
  });
}

/** The data folder open now, to be opened again in a service that had to be restarted. */
export interface OpenLedger {
  folder: string | undefined;
  onChange: (isOpen: boolean) => void;
  /** Opened while the page still comes, which asks for it first of all and gets this answer. */
  ahead?: { folder: string; outcome: Promise<Outcome<unknown>> };
}

function takeAhead(ledger: OpenLedger, name: string, input: unknown) {
  const { ahead } = ledger;
  if (!ahead || name !== 'ledger.open') return;
  delete ledger.ahead;
  const { folder } = Object(input) as { folder?: unknown };
  return folder === ahead.folder ? ahead.outcome : undefined;
}

export function tellPage(window: BrowserWindow, { event, payload }: ServiceEvent): void {
  if (!window.isDestroyed()) window.webContents.send('wujin:event', event, payload);
}

/** Replies name the folders and files they made as `folder` and `path`. */
function pathsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { folder, path } = value as { folder?: unknown; path?: unknown };
  return [folder, path].filter((found) => typeof found === 'string');
}

/** The ledger's folder, and where its settings have packages go. */
function foldersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { folder, outDir } = value as { folder?: unknown; outDir?: unknown };
  return [folder, outDir].filter((found) => typeof found === 'string');
}

function remember(folder: string | null): void {
  const { folders } = readPreferences();
  const others = folders.filter((other) => other !== folder).slice(0, MOST_FOLDERS - 1);
  savePreferences({ lastFolder: folder, folders: folder === null ? others : [folder, ...others] });
}

const MOST_FOLDERS = 20;

const NOT_GIVEN: Outcome<unknown> = {
  ok: false,
  failure: {
    code: 'invalid-input',
    message: '这个文件或文件夹不是在本程序里选的，没有使用。请点按钮重新选择，或把它拖进窗口。',
  },
};

const UNREADABLE: Outcome<unknown> = {
  ok: false,
  failure: { code: 'invalid-input', message: '窗口发来的请求不能识别。' },
};
