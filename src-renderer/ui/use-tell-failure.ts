import { App } from 'antd';
import { useCallback } from 'react';
import { toFailure } from '../client/call.ts';
import { failureText } from './failure-alert.tsx';

/** Tells a failure in a toast; one that stands there already stands there once, and longer. */
export function useTellFailure(): (thrown: unknown) => void {
  const { message } = App.useApp();
  return useCallback(
    (thrown) => {
      const failure = toFailure(thrown);
      if (failure.code === 'cancelled') return;
      const content = failureText(failure);
      void message.error({ key: content, content, duration: 8 });
    },
    [message],
  );
}
