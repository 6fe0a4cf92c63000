import { setTimeout as sleep } from 'node:timers/promises';
import {
  backUpDaily,
  backUpOnClosing,
  isClosingCopyBehind,
} from '../../safekeeping/daily-backup.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import { storedCheck } from '../checking/check-state.ts';
import { lastFaultWords } from '../checking/self-check.ts';
import type { Alongside, Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { mendedCopy } from '../desk/mended-copy.ts';

const KEPT_DAYS = 14;
/** So long the first page has the disk for itself. */
const FIRST_PAGE_MS = 1_000;

/**
 * The day's copy beside the calls, where a thread makes it; what came of it is told. Closing at once leaves it
 * to the next opening.
 */
export function startDayCopy(desk: Desk): Alongside {
  if (desk.ledger().copyThread === null) return { stop: () => Promise.resolve() };
  const stopping = new AbortController();
  const running = sleep(FIRST_PAGE_MS, undefined, { ref: false, signal: stopping.signal }).then(
    async () => {
      for (const message of await copyOfDay(desk))
        desk.tell('trouble', { key: 'copy', message, severe: false });
    },
    () => undefined,
  );
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/**
 * Makes the day's copy where there is none; in words what kept it from being made. A full disk must not keep
 * the clerk from the records that are there.
 */
export async function copyOfDay(desk: Desk): Promise<string[]> {
  const hasFaults = lastFaultWords(await storedCheck(desk.ledger())) !== null;
  try {
    const today = localDay(desk.options.now());
    const ledger = desk.ledger();
    const made = await mendedCopy(desk, ledger, () =>
      backUpDaily(ledger, { today, keep: KEPT_DAYS, hasFaults }),
    );
    // The day's copy is from its first opening; what a killed program added since is in none yet.
    if (made === null && (await isClosingCopyBehind(ledger))) {
      await mendedCopy(desk, ledger, () => backUpOnClosing(ledger));
    }
    return [];
  } catch (error) {
    const refusal = storageRefusal(error, '自动备份');
    if (!refusal) throw error;
    const message = `今天的自动备份没有做成：${refusal.message}`;
    if (refusal.failure.code !== 'corrupt') return [message];
    desk.tell('trouble', { key: 'copy', message, severe: true });
    return [];
  }
}
