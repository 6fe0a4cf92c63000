import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { CallInput } from '#shared/contract/contract.ts';
import type { Step } from '#shared/contract/history.ts';
import { useHistory } from '../../store/history-store.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { confirmText, doneText, questionLines, questionTitle } from './step-words.ts';

type Direction = Step['direction'];

/** Undoes or redoes what is next; `named` is the id of the step that the button pressed stands for. */
export type Turn = (direction: Direction, named?: string) => Promise<boolean>;

// One for the window: a key that is pressed again while the question stands asks nothing new.
let isAsking = false;

/**
 * Undo and redo as the clerk meets them: the service's question is asked, and what was done is said
 * with the way back. Answers whether it was done.
 */
export function useTurn(): Turn {
  const { message } = App.useApp();
  const confirm = useConfirm();
  const attempt = useAttempt();

  return useCallback<Turn>(
    async (direction, named) => {
      if (isAsking) return false;
      const ask = async (step: Step): Promise<boolean> => {
        isAsking = true;
        try {
          return await confirm({
            title: questionTitle(step),
            lines: questionLines(step),
            okText: confirmText(step),
          });
        } finally {
          isAsking = false;
        }
      };
      const turn = async (way: Direction, which: CallInput<'history.undo'>): Promise<boolean> => {
        const turned = await useHistory.getState().turn(way, which);
        const { step } = turned;
        if (turned.outcome === 'done') {
          tell(step);
          return true;
        }
        // The button names this very step: its size is no news, anything else is.
        const isAnswered =
          which.expected !== undefined && step.asks.every((reason) => reason === 'many');
        return isAnswered || (await ask(step)) ? turn(way, { confirmed: step.id }) : false;
      };
      const tell = (step: Step) => {
        const back = step.direction === 'undo' ? 'redo' : 'undo';
        const key = `step-${step.id}`;
        const goBack = () =>
          attempt(async () => {
            message.destroy(key);
            await turn(back, { expected: step.id });
          });
        void message.open({
          key,
          type: 'success',
          duration: 8,
          content: (
            <>
              {doneText(step)}
              <Button type="link" size="small" onClick={() => void goBack()}>
                {back === 'redo' ? '重做' : '撤销'}
              </Button>
            </>
          ),
        });
      };
      let done = false;
      await attempt(async () => {
        done = await turn(direction, named === undefined ? {} : { expected: named });
      });
      return done;
    },
    [message, confirm, attempt],
  );
}
