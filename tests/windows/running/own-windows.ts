import { spawnSync } from 'node:child_process';
import { release } from 'node:os';
import type { WindowsNode } from './wine.ts';

/** The Node that runs this, on Windows itself. */
export function ownWindows(otherDrive: string): WindowsNode {
  return {
    version: process.version,
    runsOn: `Windows ${release()}`,
    pathOf: (file) => file,
    fileOf: (name) => name,
    otherDrive,
    program: process.execPath,
    run: (args) => start(process.execPath, args),
    start,
    end: () => undefined,
  };
}

function start(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}
