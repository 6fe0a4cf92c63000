import { z } from 'zod';
import { read, write } from './call.ts';

export interface HistoryState {
  /** What the next undo or redo would take back, in the clerk's words; null when there is nothing. */
  undo: string | null;
  redo: string | null;
}

export const historyCalls = {
  state: read<HistoryState>()(z.strictObject({})),
  undo: write<HistoryState>()(z.strictObject({})),
  redo: write<HistoryState>()(z.strictObject({})),
};
