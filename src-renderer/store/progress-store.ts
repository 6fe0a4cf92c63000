import { create } from 'zustand';
import type { ServiceEvents } from '#shared/contract/events.ts';

export type Progress = ServiceEvents['progress'];

interface ProgressStore {
  tasks: Record<string, Progress>;
  report: (progress: Progress) => void;
  /** The service, which tells of every end, has died. */
  clear: () => void;
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
  clear: () => set({ tasks: {} }),
}));
