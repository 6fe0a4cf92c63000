import { App } from 'antd';
import { useState } from 'react';
import { toFailure } from '../client/call.ts';
import { failureText } from './failure-alert.tsx';

export interface Acting {
  /** The action under way, to show on its button; null while there is none. */
  underWay: string | null;
  /** Runs one action; a failure is told and answered with false. */
  act: (name: string, work: () => Promise<void>) => Promise<boolean>;
}

/** One press at a time, its failure in the clerk's words, left standing until it is read. */
export function useAct(): Acting {
  const { notification } = App.useApp();
  const [underWay, setUnderWay] = useState<string | null>(null);

  async function act(name: string, work: () => Promise<void>): Promise<boolean> {
    if (underWay !== null) return false;
    setUnderWay(name);
    try {
      await work();
      return true;
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (failure.code !== 'cancelled') {
        const description = failureText(failure);
        notification.error({
          // The same failure stands there once.
          key: description,
          title: '操作未完成',
          description,
          duration: 0,
          role: 'alert',
        });
      }
      return false;
    } finally {
      setUnderWay(null);
    }
  }

  return { underWay, act };
}
