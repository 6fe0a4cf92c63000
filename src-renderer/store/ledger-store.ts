import { create } from 'zustand';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { unitInFileNames } from '#shared/domain/unit.ts';
import { call, toFailure } from '../client/call.ts';
import { desktop } from '../client/desktop.ts';
import { announceChange, onChanged } from '../client/service-events.ts';
import { keptView } from './kept-view.ts';
import { goTo } from './navigation-store.ts';
import { rememberFolder } from './recent-folders.ts';
import { useSettings } from './settings-store.ts';

interface Ledger {
  /** `starting` until it is known whether a data folder is open. */
  phase: 'starting' | 'closed' | 'open';
  status: LedgerStatus | null;
  /** The folder that is being opened. */
  opening: string | null;
  /** Why the folder asked for last could not be opened. */
  failure: { folder: string; failure: Failure } | null;
  /** Whether this PC can no longer tell which ledger was open last. */
  hasForgotten: boolean;
  suggestedFolder: string;
  sampleFolder: string;
  /** Where packages go while the clerk has chosen no folder for them. */
  suggestedOutDir: string;
  start: () => Promise<void>;
  open: (folder: string) => Promise<boolean>;
  close: () => Promise<void>;
  refresh: () => Promise<void>;
}

export const useLedger = create<Ledger>((set, get) => ({
  phase: 'starting',
  status: null,
  opening: null,
  failure: null,
  hasForgotten: false,
  suggestedFolder: '',
  sampleFolder: '',
  suggestedOutDir: '',

  async start() {
    const { dataFolder, openFolder, hasForgotten, ...suggested } = await desktop(
      'desktop.appInfo',
      {},
    );
    const { suggestedFolder, sampleFolder, suggestedOutDir } = suggested;
    set({ hasForgotten, suggestedFolder, sampleFolder, suggestedOutDir });
    const status = openFolder === null ? null : await call('ledger.status', {}).catch(() => null);
    if (status) return entered(set, status);
    if (dataFolder) await get().open(dataFolder);
    else set({ phase: 'closed' });
  },

  async open(folder) {
    set({ opening: folder });
    try {
      await entered(set, await call('ledger.open', { folder }));
      announceChange();
      return true;
    } catch (thrown) {
      set({ phase: 'closed', status: null, failure: { folder, failure: toFailure(thrown) } });
      return false;
    } finally {
      set({ opening: null });
    }
  },

  async close() {
    await call('ledger.close', {});
    set({ phase: 'closed', status: null, failure: null });
  },

  async refresh() {
    if (get().phase !== 'open') return;
    const status = await call('ledger.status', {});
    if (!status) return;
    if (status.unit.name !== get().status?.unit.name) {
      rememberFolder(status.folder, status.unit.name);
    }
    set({ status });
  },
}));

/** The unit as files are named after it; empty while none is known. */
export function unitOnFiles({ status }: Pick<Ledger, 'status'>): string {
  return status ? unitInFileNames(status.unit) : '';
}

/** Keeps counts and unit name in the frame of the window up to date. */
export function followLedger(): () => void {
  return onChanged(() => {
    void useLedger
      .getState()
      .refresh()
      .catch(() => undefined);
  });
}

async function entered(set: (part: Partial<Ledger>) => void, status: LedgerStatus): Promise<void> {
  rememberFolder(status.folder, status.unit.name);
  await useSettings.getState().load();
  goTo(keptView(status.folder).page ?? 'home');
  set({ phase: 'open', status, failure: null });
}
