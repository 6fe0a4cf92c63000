import { App } from 'antd';
import { useCallback } from 'react';

export interface Confirmation {
  title: string;
  /** What the clerk is to know before; one paragraph each. */
  lines: readonly string[];
  okText: string;
  /** Much goes away. */
  danger?: boolean;
}

/** Asks before a step that reaches far; whoever only presses Enter has said no. */
export function useConfirm(): (what: Confirmation) => Promise<boolean> {
  const { modal } = App.useApp();
  return useCallback(
    async ({ title, lines, okText, danger = false }) =>
      await modal.confirm({
        title,
        content: lines.map((line) => <p key={line}>{line}</p>),
        okText,
        okButtonProps: { danger },
        cancelText: '取消',
        autoFocusButton: 'cancel',
      }),
    [modal],
  );
}
