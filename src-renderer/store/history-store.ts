import { create } from 'zustand';
import type { HistoryState } from '#shared/contract/history.ts';
import { call } from '../client/call.ts';

interface HistoryStore {
  state: HistoryState;
  load: () => Promise<void>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

export const useHistory = create<HistoryStore>((set) => ({
  state: { undo: null, redo: null },
  load: async () => set({ state: await call('history.state', {}) }),
  undo: async () => set({ state: await call('history.undo', {}) }),
  redo: async () => set({ state: await call('history.redo', {}) }),
}));
