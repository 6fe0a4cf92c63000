import { renameSync, rmSync } from 'node:fs';
import { access, rename, rm, rmdir, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What renaming and removing ask of the system. Gathered in one object, so that a test can put a
 * scanner's or a synced folder's refusals in their place.
 */
export const diskCalls = {
  rename,
  rm,
  rmdir,
  renameSync,
  rmSync,
  access,
  stat,
  wait: (ms: number): Promise<void> => sleep(ms),
  /** Sleeps without running anything else. */
  waitSync(ms: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  },
};
