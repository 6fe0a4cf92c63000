import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServiceEvents } from '#shared/contract/events.ts';

type Progress = ServiceEvents['progress'];

/** Passes events on, and knows in which call progress was told. */
export interface ToldProgress {
  emit: (event: string, payload: unknown) => void;
  /** A call: what it told of its work is over when it is, however it ends. */
  within<T>(call: () => Promise<T>): Promise<T>;
}

export function toldProgress(emit: ToldProgress['emit']): ToldProgress {
  const calls = new AsyncLocalStorage<Map<string, Progress>>();
  return {
    emit(event, payload) {
      if (event === 'progress') note(calls.getStore(), payload as Progress);
      emit(event, payload);
    },
    within: (call) => {
      const unfinished = new Map<string, Progress>();
      return calls.run(unfinished, call).finally(() => {
        for (const { task, label } of unfinished.values())
          emit('progress', { task, label, done: 1, of: 1 } satisfies Progress);
      });
    },
  };
}

function note(unfinished: Map<string, Progress> | undefined, progress: Progress): void {
  const isFinished = progress.of > 0 && progress.done >= progress.of;
  if (isFinished) unfinished?.delete(progress.task);
  else unfinished?.set(progress.task, progress);
}
