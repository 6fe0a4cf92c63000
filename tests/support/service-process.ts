import { execFileSync } from 'node:child_process';
import type { ElectronApplication } from '@playwright/test';

/** The pid of the app's child that runs the service, whichever kind of process it is. */
export function serviceProcess(app: ElectronApplication): number {
  const children = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , parent]) => Number(parent) === app.process().pid);
  const service = children.find(([, , , args]) =>
    /service\.cjs|node\.mojom\.NodeService/.test(args ?? ''),
  );
  if (!service) throw new Error('no ledger service is running');
  return Number(service[1]);
}
