import { App } from 'antd';
import { useCallback } from 'react';
import { toFailure } from '../client/call.ts';
import { failureText } from './failure-alert.tsx';

/** Runs work that may be refused and shows the refusal; answers whether it went well. */
export function useAttempt(): (work: () => Promise<void>) => Promise<boolean> {
  const { message } = App.useApp();
  return useCallback(
    async (work) => {
      try {
        await work();
        return true;
      } catch (thrown) {
        const failure = toFailure(thrown);
        if (failure.code !== 'cancelled') void message.error(failureText(failure), 8);
        return false;
      }
    },
    [message],
  );
}
