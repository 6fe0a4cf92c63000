import { create } from 'zustand';
import type { CallInput } from '#shared/contract/contract.ts';
import type { HistoryState, Step, Turned } from '#shared/contract/history.ts';
import { call, callSurely } from '../client/call.ts';

type Direction = Step['direction'];

interface HistoryStore {
  state: HistoryState;
  /** Whether a step is being undone or redone: what can follow is not known before it has answered. */
  isTurning: boolean;
  load: () => Promise<void>;
  /** Undoes or redoes what is next, or answers what is to be asked first. */
  turn: (direction: Direction, which: CallInput<'history.undo'>) => Promise<Turned>;
}

export const useHistory = create<HistoryStore>((set) => ({
  state: { undo: null, redo: null },
  isTurning: false,
  load: async () => set({ state: await callSurely('history.state', {}) }),
  async turn(direction, which) {
    set({ isTurning: true });
    try {
      const turned = await call(direction === 'undo' ? 'history.undo' : 'history.redo', which);
      if (turned.outcome === 'done') set({ state: turned.state });
      return turned;
    } finally {
      set({ isTurning: false });
    }
  },
}));
