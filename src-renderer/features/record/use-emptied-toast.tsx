import { App, Button } from 'antd';
import { useCallback } from 'react';

const KEY = 'new-row-emptied';

/** Tells that the new row was emptied, and gives what stood in it back; null where it was empty. */
export function useEmptiedToast(): (giveBack: (() => void) | null) => void {
  const { message } = App.useApp();
  return useCallback(
    (giveBack) => {
      if (giveBack === null) {
        const content = '新的一行是空的，没有可删除的；删除记录请先把光标移到那一行。';
        void message.info({ key: KEY, content });
        return;
      }
      const undo = () => {
        message.destroy(KEY);
        giveBack();
      };
      void message.open({
        key: KEY,
        type: 'success',
        duration: 8,
        content: (
          <>
            已清空新的一行
            <Button type="link" size="small" onClick={undo}>
              撤销
            </Button>
          </>
        ),
      });
    },
    [message],
  );
}
