import type { ServiceEvent } from '#shared/contract/bridge.ts';
import type { Outcome } from '#shared/domain/failure.ts';
import type { ServiceProcess } from './service-process.ts';

export interface ServiceHost {
  /** Never rejects: a service that dies answers its pending calls with a failure. */
  call(name: string, input: unknown): Promise<Outcome<unknown>>;
  /** Lets the service finish what it does and close the ledger; kills it once it is silent for too long. */
  close(): Promise<void>;
}

interface HostOptions {
  start(): ServiceProcess;
  onEvent(message: ServiceEvent): void;
  /** Brings a fresh service to where the dead one was; other calls wait for it. */
  afterRestart(call: ServiceHost['call'], reason: string): Promise<void>;
  /** How long a service that is closing may say nothing. */
  silenceMs?: number;
}

const BACKOFF_MS = [0, 500, 2_000, 5_000, 15_000];
const STABLE_MS = 30_000;
const SILENCE_MS = 10_000;

/** Starts the ledger service and keeps it running until `close`. */
export function startServiceHost({
  start,
  onEvent,
  afterRestart,
  silenceMs = SILENCE_MS,
}: HostOptions): ServiceHost {
  const pending = new Map<number, (outcome: Outcome<unknown>) => void>();
  let lastId = 0;
  let quickDeaths = 0;
  let closing: Promise<void> | undefined;
  let stillClosing = () => {};
  let service = launch();
  let ready = Promise.resolve();

  function launch(): ServiceProcess {
    const startedAt = Date.now();
    const launched = start();
    launched.onMessage((message) => {
      if ('event' in message) return onEvent(message);
      if ('closing' in message) return stillClosing();
      pending.get(message.id)?.(message.outcome);
      pending.delete(message.id);
    });
    launched.onExit((reason) => {
      for (const answer of pending.values()) answer(DIED);
      pending.clear();
      if (closing) return;
      console.error(`ledger service ended (${reason}), starting it again`);
      quickDeaths = Date.now() - startedAt > STABLE_MS ? 0 : quickDeaths + 1;
      ready = relaunch(reason);
    });
    return launched;
  }

  async function relaunch(reason: string): Promise<void> {
    const step = Math.min(Math.max(quickDeaths - 1, 0), BACKOFF_MS.length - 1);
    await new Promise((resolve) => setTimeout(resolve, BACKOFF_MS[step]));
    if (closing) return;
    service = launch();
    await afterRestart(ask, reason);
  }

  function ask(name: string, input: unknown): Promise<Outcome<unknown>> {
    if (closing) return Promise.resolve(DIED);
    return new Promise((resolve) => {
      lastId += 1;
      pending.set(lastId, resolve);
      service.send({ id: lastId, name, input });
    });
  }

  async function call(name: string, input: unknown): Promise<Outcome<unknown>> {
    // A service that dies again while it is being brought back moves `ready` on.
    for (let seen: Promise<void> | undefined; seen !== ready; ) {
      seen = ready;
      await seen;
    }
    return ask(name, input);
  }

  function close(): Promise<void> {
    closing ??= new Promise((resolve) => {
      const timer = setTimeout(() => service.kill(), silenceMs);
      stillClosing = () => void timer.refresh();
      service.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      service.send({ close: true });
    });
    return closing;
  }

  return { call, close };
}

const DIED: Outcome<unknown> = {
  ok: false,
  failure: {
    code: 'internal',
    message:
      '台账服务意外停止，正在重新启动，已保存的内容不受影响。刚才这一步没有等到结果：请先看看有没有做成，没有做成再做一次。',
  },
};
