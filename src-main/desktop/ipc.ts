import { type BrowserWindow, ipcMain } from 'electron';
import type { ServiceEvent } from '#shared/contract/bridge.ts';
import type { Outcome } from '#shared/domain/failure.ts';
import type { AllowedFolders } from './allowed-folders.ts';
import type { AnswerDesktopCall } from './desktop-calls.ts';
import { savePreferences } from './preferences.ts';
import { isTrustedFrame } from './security.ts';
import type { ServiceHost } from './service-host.ts';

/** Takes the page's calls to whoever answers them: this process for `desktop.*`, else the service. */
export function answerPage(
  window: BrowserWindow,
  answerDesktop: AnswerDesktopCall,
  service: ServiceHost,
  allowed: AllowedFolders,
  ledger: OpenLedger,
): void {
  ipcMain.handle('wujin:call', async (event, name: unknown, input: unknown) => {
    if (!isTrustedFrame(event.senderFrame, window.webContents))
      throw new Error('a call from a page that is not the app');
    if (typeof name !== 'string' || name.length > 100) return UNREADABLE;
    if (name.startsWith('desktop.')) return answerDesktop(name.slice('desktop.'.length), input);

    const outcome = await service.call(name, input);
    if (outcome.ok) {
      for (const path of pathsIn(outcome.value)) allowed.allow(path);
      if (name === 'ledger.open') {
        ledger.folder = pathsIn(outcome.value)[0];
        savePreferences({ lastFolder: ledger.folder ?? null });
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

const UNREADABLE: Outcome<unknown> = {
  ok: false,
  failure: { code: 'invalid-input', message: '窗口发来的请求不能识别。' },
};
