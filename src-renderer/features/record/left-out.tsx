import { App } from 'antd';
import { useCallback } from 'react';
import { formatCount } from '../../ui/numbers.ts';

const MOST_LINES = 8;

/** Says what of a step on many cells was not done, place by place; stands until it is read. */
export function useLeftOut(): (lines: readonly string[]) => void {
  const { notification } = App.useApp();
  return useCallback(
    (lines) => {
      const more = lines.length - MOST_LINES;
      notification.warning({
        key: 'left-out',
        title: `有 ${formatCount(lines.length)} 处没有改`,
        description: (
          <>
            {lines.slice(0, MOST_LINES).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {more > 0 ? <p>还有 {formatCount(more)} 处，表里用红框标出。</p> : null}
          </>
        ),
        placement: 'bottomRight',
        duration: 0,
      });
    },
    [notification],
  );
}
