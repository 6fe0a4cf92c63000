import { setImmediate } from 'node:timers/promises';
import type { ServiceEvents } from '#shared/contract/events.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { Pause } from '../../store/schema/ledger.ts';

/** Steps through many records: they tell how far they are, let reads in, and can be stopped. */
export interface LongSteps {
  /** `work` hands `pause` to whatever goes on in portions; short work never calls it. */
  run<T>(label: string, work: (pause: Pause) => Promise<T>): Promise<T>;
  /** Waits until the step under way has ended; whether it was left undone. */
  stop(): Promise<boolean>;
}

export function createLongSteps(tell: (progress: ServiceEvents['progress']) => void): LongSteps {
  let isStopped = false;
  let underWay: Promise<unknown> | null = null;

  async function run<T>(label: string, work: (pause: Pause) => Promise<T>): Promise<T> {
    isStopped = false;
    let isTold = false;
    const told = { task: 'step', label };
    const pause: Pause = async (done, of) => {
      isTold = true;
      tell({ ...told, done, of, canStop: true });
      await setImmediate();
      if (isStopped) throw new Refusal('cancelled', '已停止，这一步什么也没有改。');
    };
    const running = work(pause);
    underWay = running;
    try {
      return await running;
    } finally {
      underWay = null;
      if (isTold) tell({ ...told, done: 1, of: 1 });
    }
  }

  return {
    run,
    async stop() {
      if (!underWay) return false;
      isStopped = true;
      return underWay.then(
        () => false,
        (error: unknown) => error instanceof Refusal && error.failure.code === 'cancelled',
      );
    },
  };
}
