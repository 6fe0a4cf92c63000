import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { FromService, ServiceEvent } from '#shared/contract/bridge.ts';
import type { Outcome } from '#shared/domain/failure.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const ENTRY = path.join(ROOT, 'src-main', 'service', 'entry.ts');

export type Answer = Outcome<unknown> | 'hung' | 'crashed';

/** The ledger service in its own process, as the window starts it; calls are answered or it is said why not. */
export interface ServiceChild {
  readonly pid: number | undefined;
  /** `hung` after `boundMs`; the process is then killed, for a thread that hangs never comes back. */
  call(name: string, input: unknown, boundMs: number): Promise<Answer>;
  /** What was told without being asked: `unexpected` is an error that nobody met. */
  readonly unexpected: string[];
  /** At once, as a power cut would. */
  kill(): Promise<void>;
}

/** Relative paths that a caller sends lie in `folder`; `under` is the program that starts it. */
export function startServiceChild(folder: string, under?: readonly string[]): ServiceChild {
  const child = fork(ENTRY, [path.join(ROOT, 'resources')], {
    cwd: folder,
    ...(under && { execPath: under[0], execArgv: [...under.slice(1), process.execPath] }),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const unexpected: string[] = [];
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2_000);
  });
  child.on('message', (message: FromService) => {
    if ('id' in message) settle(waiting, message.id, message.outcome);
    else if ('event' in message && isUnexpected(message)) unexpected.push(errors);
  });
  const end = (): void => {
    for (const id of waiting.keys()) settle(waiting, id, 'crashed');
  };
  child.on('exit', end);
  child.on('error', end);
  let last = 0;
  return {
    pid: child.pid,
    unexpected,
    call(name, input, boundMs) {
      last += 1;
      const id = last;
      return new Promise<Answer>((resolve) => {
        const timer = setTimeout(() => {
          settle(waiting, id, 'hung');
          child.kill('SIGKILL');
        }, boundMs);
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        if (isAlive(child)) child.send({ id, name, input });
        else settle(waiting, id, 'crashed');
      });
    },
    async kill() {
      if (!isAlive(child)) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function settle(waiting: Map<number, (answer: Answer) => void>, id: number, answer: Answer): void {
  const answered = waiting.get(id);
  waiting.delete(id);
  answered?.(answer);
}

function isUnexpected({ event, payload }: ServiceEvent): boolean {
  return event === 'trouble' && (payload as { key: string }).key === 'unexpected';
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
