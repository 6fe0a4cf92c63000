import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { diskCalls } from '#main/files/disk-calls.ts';

export const HOLDS = ['EPERM', 'EBUSY', 'EACCES'] as const;

/** What another program's hold did: the calls it refused, and how long was waited, in ms. */
export interface HeldCalls {
  refused: string[];
  waitedMs: number;
  release(): void;
}

/**
 * A scanner, a synced folder or WPS in the way: renames and removals that touch what `touches`
 * names fail with `code`, `times` times in all. Nobody waits in a test.
 */
export function holdFiles(
  code: string,
  times: number,
  touches: (call: string, target: string) => boolean = () => true,
): HeldCalls {
  const held: HeldCalls = {
    refused: [],
    waitedMs: 0,
    release: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
  const refuse = (call: string, targets: readonly string[]): void => {
    if (held.refused.length >= times) return;
    const target = targets.find((one) => touches(call, one));
    if (target === undefined) return;
    held.refused.push(`${call} ${path.basename(target)}`);
    throw Object.assign(new Error(`${code}: held`), { code, path: targets[0] });
  };
  const { rename, rm, rmdir, renameSync, rmSync } = { ...diskCalls };
  const spies = [
    vi.spyOn(diskCalls, 'rename').mockImplementation(async (from, to) => {
      refuse('rename', [String(from), String(to)]);
      return rename(from, to);
    }),
    vi.spyOn(diskCalls, 'rm').mockImplementation(async (target, options) => {
      refuse('rm', [String(target)]);
      return rm(target, options);
    }),
    vi.spyOn(diskCalls, 'rmdir').mockImplementation(async (folder, options) => {
      refuse('rmdir', [String(folder)]);
      return rmdir(folder, options);
    }),
    vi.spyOn(diskCalls, 'renameSync').mockImplementation((from, to) => {
      refuse('rename', [String(from), String(to)]);
      renameSync(from, to);
    }),
    vi.spyOn(diskCalls, 'rmSync').mockImplementation((target, options) => {
      refuse('rm', [String(target)]);
      rmSync(target, options);
    }),
    vi.spyOn(diskCalls, 'wait').mockImplementation(async (ms) => {
      held.waitedMs += ms;
    }),
    vi.spyOn(diskCalls, 'waitSync').mockImplementation((ms) => {
      held.waitedMs += ms;
    }),
  ];
  onTestFinished(() => held.release());
  return held;
}
