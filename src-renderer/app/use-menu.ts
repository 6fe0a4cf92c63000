import { App } from 'antd';
import { useEffect } from 'react';
import { bridge } from '../client/bridge.ts';
import { performCommand } from '../store/commands-store.ts';
import { isEditing } from '../ui/shortcut.ts';
import { useAttempt } from '../ui/use-attempt.ts';

/** Does what the menu bar asks for: the commands of the window, as if their keys were pressed. */
export function useMenu(): void {
  const { message } = App.useApp();
  const attempt = useAttempt();
  useEffect(
    () =>
      bridge().subscribe('command', ({ names }) => {
        if (undidText(names[0])) return;
        void attempt(async () => {
          if (isDialogOpen() && !names.some((name) => name.startsWith('help.'))) {
            void message.info('请先关掉打开的窗口，再用菜单。');
            return;
          }
          for (const name of names) if (await performCommand(name)) return;
          void message.info(NOTHING[names[0] ?? ''] ?? '现在没有可以这样做的内容。');
        });
      }),
    [attempt, message],
  );
}

const NOTHING: Record<string, string> = {
  'edit.undo': '没有可撤销的操作。',
  'edit.redo': '没有可重做的操作。',
};

/** In a text field 撤销 is the field's own, as Ctrl+Z is there. */
function undidText(name: string | undefined): boolean {
  if (name !== 'edit.undo' && name !== 'edit.redo') return false;
  if (!isEditing(document.activeElement)) return false;
  document.execCommand(name === 'edit.undo' ? 'undo' : 'redo');
  return true;
}

function isDialogOpen(): boolean {
  const dialogs = [...document.querySelectorAll('.ant-modal-wrap')];
  return dialogs.some((dialog) => dialog.getClientRects().length > 0);
}
