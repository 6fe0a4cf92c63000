import { useCallback } from 'react';
import { useTellFailure } from './use-tell-failure.ts';

/** Runs work that may be refused and shows the refusal; answers whether it went well. */
export function useAttempt(): (work: () => Promise<void>) => Promise<boolean> {
  const tellFailure = useTellFailure();
  return useCallback(
    async (work) => {
      try {
        await work();
        return true;
      } catch (thrown) {
        tellFailure(thrown);
        return false;
      }
    },
    [tellFailure],
  );
}
