import type { Handlers } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/failure.ts';
import type { HistoryState } from '#shared/contract/history.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { lastRedoable, lastUndoable, redo, undo } from '../../store/history.ts';
import type { Desk } from '../desk.ts';

export function historyHandlers(desk: Desk): Handlers['history'] {
  const state = async (): Promise<HistoryState> => ({
    undo: (await lastUndoable(desk.ledger()))?.label ?? null,
    redo: (await lastRedoable(desk.ledger()))?.label ?? null,
  });
  return {
    state,
    async undo() {
      const batch = await lastUndoable(desk.ledger());
      if (!batch) throw new Refusal('not-found', '没有可以撤销的操作。');
      await undo(desk.ledger(), batch.id, await desk.operator());
      desk.changed(...RECORD_KINDS, 'unit', 'file');
      return state();
    },
    async redo() {
      const batch = await lastRedoable(desk.ledger());
      if (!batch) throw new Refusal('not-found', '没有可以重做的操作。');
      await redo(desk.ledger(), batch.id, await desk.operator());
      desk.changed(...RECORD_KINDS, 'unit', 'file');
      return state();
    },
  };
}
