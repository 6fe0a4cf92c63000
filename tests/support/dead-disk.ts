import { onTestFinished, vi } from 'vitest';
import { diskCalls } from '#main/files/disk-calls.ts';

/** How many renames and removals there were before the disk died, and whether it did. */
export interface DeadDisk {
  calls: number;
  died: boolean;
  revive(): void;
}

/**
 * The program as one that is killed at its `at`th rename or removal: neither that one nor any later
 * one happens, so that nothing is tidied up either.
 */
export function dieAtDiskCall(at: number): DeadDisk {
  const { rename, rm, rmdir, renameSync, rmSync } = { ...diskCalls };
  const disk: DeadDisk = {
    calls: 0,
    died: false,
    revive: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
  const live = (): void => {
    disk.calls += 1;
    disk.died ||= disk.calls >= at;
    if (disk.died) throw new Error('killed');
  };
  const spies = [
    vi.spyOn(diskCalls, 'rename').mockImplementation(async (from, to) => {
      live();
      await rename(from, to);
    }),
    vi.spyOn(diskCalls, 'rm').mockImplementation(async (target, options) => {
      live();
      await rm(target, options);
    }),
    vi.spyOn(diskCalls, 'rmdir').mockImplementation(async (folder, options) => {
      live();
      await rmdir(folder, options);
    }),
    vi.spyOn(diskCalls, 'renameSync').mockImplementation((from, to) => {
      live();
      renameSync(from, to);
    }),
    vi.spyOn(diskCalls, 'rmSync').mockImplementation((target, options) => {
      live();
      rmSync(target, options);
    }),
  ];
  onTestFinished(() => disk.revive());
  return disk;
}
