import { setTimeout as sleep } from 'node:timers/promises';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import type { Alongside, Desk } from '../desk/desk.ts';
import { checkPortion } from './check-portions.ts';
import { type CheckState, keepCheck, storedCheck } from './check-state.ts';

const DAY_MS = 86_400_000;
/** A sound ledger is gone through once a week, one with faults every day. */
const ROUND_DAYS = { sound: 7, faulty: 1 };
/** Of the time, one part is for checking and nine are for whoever asks. */
const REST = 9;
const KEPT_EACH_MS = 30_000;

/**
 * Checks the open ledger by itself, in portions with rests between them, from `afterMs` on. What it
 * finds is told when a round has ended, and at each opening until a round finds nothing. Stopping ends
 * it after the portion under way; where it has come is kept.
 */
export function startSelfCheck(desk: Desk, afterMs: number): Alongside {
  const stopping = new AbortController();
  const rest = async (ms: number): Promise<boolean> => {
    await sleep(ms, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
    return !stopping.signal.aborted;
  };
  const running = run().catch((error: unknown) => {
    const refusal = storageRefusal(error, '台账');
    if (!refusal) throw error;
    desk.tell('trouble', { key: 'self-check', severe: true, message: refusal.failure.message });
  });

  async function run(): Promise<void> {
    if (!(await rest(afterMs))) return;
    for (;;) {
      if (isDue(await storedCheck(desk.ledger()), desk.options.now())) await round();
      if (!(await rest(DAY_MS / 4))) return;
    }
  }

  async function round(): Promise<void> {
    let state = await storedCheck(desk.ledger());
    let keptAt = Date.now();
    do {
      const begun = Date.now();
      state = await checkPortion(desk, state);
      const isOver = state.at === null;
      if (isOver || stopping.signal.aborted || Date.now() - keptAt > KEPT_EACH_MS) {
        await keepCheck(desk.ledger(), state);
        keptAt = Date.now();
      }
      if (isOver) tellFound(desk, state);
      else if (!(await rest((Date.now() - begun) * REST + 5))) {
        await keepCheck(desk.ledger(), state);
        return;
      }
    } while (state.at !== null);
  }

  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Faults of the last round, in one sentence; null when it found none. */
export function lastFaultWords({ last }: CheckState): string | null {
  const [first, ...others] = last?.faults ?? [];
  if (first === undefined) return null;
  const count = others.length > 0 ? `${others.length + 1} 处问题，第一处：` : '问题：';
  return `程序自己检查台账时发现${count}${first}请到“设置”→“备份与恢复”点“检查台账”查看。以前的自动备份会一直留着，直到没有问题。`;
}

function tellFound(desk: Desk, state: CheckState): void {
  const message = lastFaultWords(state);
  if (message !== null) desk.tell('trouble', { key: 'self-check', severe: true, message });
}

function isDue({ at, last }: CheckState, now: string): boolean {
  if (at !== null || last === null) return true;
  const days = last.faults.length > 0 ? ROUND_DAYS.faulty : ROUND_DAYS.sound;
  const age = Date.parse(now) - Date.parse(last.finishedAt);
  // A clock that was set back must not put it off for years.
  return age < 0 || age >= days * DAY_MS;
}
