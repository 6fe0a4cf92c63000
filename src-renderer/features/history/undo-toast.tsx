import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useHistory } from '../../store/history-store.ts';
import { useAttempt } from '../../ui/use-attempt.ts';

/** Tells what was done and offers to take it back for some seconds. */
export function useUndoToast(): (text: string) => Promise<void> {
  const { message } = App.useApp();
  const attempt = useAttempt();
  return useCallback(
    async (text) => {
      await useHistory.getState().load();
      const step = useHistory.getState().state.undo;
      const key = `undo-${Date.now()}`;
      const undo = () =>
        attempt(async () => {
          message.destroy(key);
          // Something else was done since: this button would take back the wrong step.
          if (useHistory.getState().state.undo !== step) {
            void message.info('之后又有新的操作，请用顶部的“撤销”逐步撤回。');
            return;
          }
          await useHistory.getState().undo();
          void message.success('已撤销');
        });
      void message.open({
        key,
        type: 'success',
        duration: 8,
        content: (
          <>
            {text}
            {step === null ? null : (
              <Button type="link" size="small" onClick={() => void undo()}>
                撤销
              </Button>
            )}
          </>
        ),
      });
    },
    [message, attempt],
  );
}
