import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useHistory } from '../../store/history-store.ts';
import { useTurn } from './use-turn.tsx';

/** Tells what was done and offers to take it back for some seconds. */
export function useUndoToast(): (text: string) => Promise<void> {
  const { message } = App.useApp();
  const turn = useTurn();
  return useCallback(
    async (text) => {
      // What was done is done, whether or not it is known how to take it back.
      const isKnown = await useHistory
        .getState()
        .load()
        .then(
          () => true,
          () => false,
        );
      const step = isKnown ? useHistory.getState().state.undo : null;
      // One notice a step: what tells that it was undone takes the place of this one.
      const key = `step-${step?.id ?? Date.now()}`;
      const undo = () => {
        message.destroy(key);
        // This very step: what was done since is not to be taken back in its place.
        void turn('undo', step?.id);
      };
      void message.open({
        key,
        type: 'success',
        duration: 8,
        content: (
          <>
            {text}
            {step === null ? null : (
              <Button type="link" size="small" onClick={undo}>
                撤销
              </Button>
            )}
          </>
        ),
      });
    },
    [message, turn],
  );
}
