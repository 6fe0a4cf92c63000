import { create } from 'zustand';
import type { ServiceEvents } from '#shared/contract/events.ts';

export type Progress = ServiceEvents['progress'];

interface ProgressStore {
  tasks: Record<string, Progress>;
  report: (progress: Progress) => void;
  clear: (task?: string) => void;
}

/** Long work under way; a task leaves when its last step is done. */
export const useProgress = create<ProgressStore>((set) => ({
  tasks: {},
  report: (progress) =>
    set(({ tasks }) => {
      const { [progress.task]: _before, ...others } = tasks;
      const finished = progress.of > 0 && progress.done >= progress.of;
      return { tasks: finished ? others : { ...others, [progress.task]: progress } };
    }),
  clear: (task) =>
    set(({ tasks }) => {
      if (task === undefined) return { tasks: {} };
      const { [task]: _gone, ...others } = tasks;
      return { tasks: others };
    }),
}));

/** Does work whose progress is shown as `task`, and takes it away however it ends. */
export async function withProgress<T>(task: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    useProgress.getState().clear(task);
  }
}
