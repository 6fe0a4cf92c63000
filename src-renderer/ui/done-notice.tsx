import { App } from 'antd';
import { useCallback } from 'react';
import { OpenButtons } from './open-buttons.tsx';

interface Done {
  /** 已导出 123 条活动 */
  text: string;
  /** The file or folder made. */
  path: string;
}

/** Says what was made and where, with the ways to it; goes by itself. */
export function useDone(): (done: Done) => void {
  const { notification } = App.useApp();
  return useCallback(
    ({ text, path }) => {
      notification.success({
        // One at a time: what was made before is in its place already.
        key: 'done',
        title: text,
        description: <span className="wj-path">{path}</span>,
        actions: <OpenButtons path={path} />,
        duration: 12,
        role: 'status',
      });
    },
    [notification],
  );
}
