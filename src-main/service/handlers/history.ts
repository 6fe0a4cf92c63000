import type { Handlers, ParsedInput } from '#shared/contract/contract.ts';
import type { HistoryState, Turned } from '#shared/contract/history.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { copyBeforeStep } from '../../safekeeping/step-copy.ts';
import { redo, undo } from '../../store/changes/history.ts';
import type { Direction } from '../../store/changes/plan-turn.ts';
import type { Desk } from '../desk/desk.ts';
import { nameOfNext, nextBatch, stepOf } from '../desk/step.ts';

export function historyHandlers(desk: Desk): Handlers['history'] {
  const state = async (): Promise<HistoryState> => ({
    undo: await nameOfNext(desk, 'undo'),
    redo: await nameOfNext(desk, 'redo'),
  });
  /** Nobody gets past the question: only the id of the very step that is next answers it. */
  const turn = async (
    direction: Direction,
    { expected, confirmed }: ParsedInput<'history.undo'>,
  ): Promise<Turned> => {
    const batch = await nextBatch(desk, direction);
    if (!batch) throw new Refusal('not-found', NOTHING_TO[direction]);
    for (const id of [expected, confirmed]) {
      if (id !== undefined && id !== batch.id) throw new Refusal('stale', MOVED_ON[direction]);
    }
    const step = await stepOf(desk, batch, direction);
    if (step.asks.length > 0 && confirmed === undefined) return { outcome: 'asks', step };
    if (step.asks.includes('many')) await copyBeforeStep(desk.ledger(), direction);
    const operator = await desk.operator();
    const turned = direction === 'undo' ? undo : redo;
    await desk.longSteps.run(`${WORDS[direction]}：${batch.label}`, (pause) =>
      turned(desk.ledger(), batch.id, operator, pause),
    );
    desk.countKept();
    desk.changed(...RECORD_KINDS, 'unit', 'file', 'roster');
    return { outcome: 'done', step, state: await state() };
  };
  return {
    state,
    undo: (input) => turn('undo', input),
    redo: (input) => turn('redo', input),
    stop: async () => ({ stopped: await desk.longSteps.stop() }),
  };
}

const WORDS: Record<Direction, string> = { undo: '撤销', redo: '重做' };
const NOTHING_TO: Record<Direction, string> = {
  undo: '没有可以撤销的操作。',
  redo: '没有可以重做的操作：撤销以后又有新的改动。撤销时移走的记录可以从回收站恢复。',
};
const MOVED_ON: Record<Direction, string> = {
  undo: '之后又有新的操作，这一步没有撤销。请用顶部的“撤销”逐步撤回。',
  redo: '之后又有新的操作，这一步没有重做。移走的记录可以从回收站恢复。',
};
