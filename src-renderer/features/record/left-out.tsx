import { App, Button } from 'antd';
import { useCallback, useEffect } from 'react';
import { useHistory } from '../../store/history-store.ts';
import { formatCount } from '../../ui/numbers.ts';

const MOST_LINES = 8;

export interface LeftOut {
  lines: readonly string[];
  /** What can be done with the rest. */
  more: { label: string; go: () => void } | null;
}

export const NOTHING_LEFT: LeftOut = { lines: [], more: null };

/** Says what of a step on many cells was not done, place by place; stands until it is read, or the step undone. */
export function useLeftOut(): (left: LeftOut) => void {
  const { notification } = App.useApp();
  useEffect(
    () =>
      useHistory.subscribe((now, before) => {
        if (now.isTurning && now.state !== before.state) notification.destroy('left-out');
      }),
    [notification],
  );
  return useCallback(
    ({ lines, more }) => {
      const unseen = lines.length - MOST_LINES;
      notification.warning({
        key: 'left-out',
        title: `有 ${formatCount(lines.length)} 处没有改`,
        description: (
          <>
            {lines.slice(0, MOST_LINES).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {unseen > 0 ? <p>还有 {formatCount(unseen)} 处，表里用红框标出。</p> : null}
          </>
        ),
        ...(more
          ? {
              actions: (
                <Button
                  size="small"
                  onClick={() => {
                    notification.destroy('left-out');
                    more.go();
                  }}
                >
                  {more.label}
                </Button>
              ),
            }
          : {}),
        placement: 'bottomRight',
        duration: 0,
      });
    },
    [notification],
  );
}
