import { useProgress } from '../../store/progress-store.ts';

/** Work on collection sheets, whose progress is taken away however it ends. */
export async function untilDone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } finally {
    useProgress.getState().clear('collect');
  }
}
