import { spawnSync } from 'node:child_process';
import { release } from 'node:os';
import type { WindowsNode } from './wine.ts';

/** The Node that runs this, on Windows itself. */
export function ownWindows(otherDrive: string): WindowsNode {
  return {
    version: process.version,
    runsOn: `Windows ${release()}`,
    pathOf: (file) => file,
    otherDrive,
    run(args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      return { status, stdout, stderr };
    },
    end: () => undefined,
  };
}
