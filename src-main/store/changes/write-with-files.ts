import { z } from 'zod';
import {
  beginExchange,
  type ExchangedPlace,
  finishExchange,
  forgetExchange,
  takeBackNow,
  undoExchange,
  unfinishedExchange,
} from '../../files/exchange.ts';
import type { Ledger, ReadableLedger, WritableLedger } from '../schema/ledger.ts';
import { newId } from '../schema/new-id.ts';
import { getNote, putNote } from './notes.ts';

/**
 * A write of records that goes with things of the folder: both hold, or neither does, whenever the
 * program is stopped. The transaction notes the step's id, and that note decides.
 */
export async function writeWithFiles<T>(
  ledger: Ledger,
  change: { operator: string; label: string },
  places: readonly ExchangedPlace[],
  work: (write: WritableLedger) => Promise<T>,
): Promise<T> {
  if (places.length === 0) return ledger.write(change, work);
  const { root } = ledger.folder;
  ledger.folder.refuseMoved();
  await settleByLedger(ledger, root);
  const exchange = {
    id: newId('x', Date.parse(ledger.now())),
    label: change.label,
    decided: 'by the ledger' as const,
    places: [...places],
  };
  await beginExchange(root, exchange);
  let value: T;
  try {
    value = await ledger.write(change, async (write) => {
      const done = await work(write);
      await putNote(write, NOTE, { id: exchange.id });
      return done;
    });
  } catch (error) {
    await takeBackNow(root, exchange, error);
    throw error;
  }
  // Both hold. A note that cannot go now is found to be done at the next step or opening.
  await forgetExchange(root).catch(() => undefined);
  return value;
}

/**
 * Finishes or takes back a step that was stopped beside its write, as the ledger says. Returns what
 * was taken back, by its Chinese name; null where there was nothing to do.
 */
export async function settleByLedger(ledger: ReadableLedger, root: string): Promise<string | null> {
  const exchange = await unfinishedExchange(root);
  if (exchange === null) return null;
  if (exchange.decided === 'by the ledger' && exchange.id === (await notedExchange(ledger))) {
    await finishExchange(root, exchange);
    return null;
  }
  await undoExchange(root, exchange);
  return exchange.label;
}

async function notedExchange(ledger: ReadableLedger): Promise<string | null> {
  return (await getNote(ledger, NOTE, z.object({ id: z.string() })))?.id ?? null;
}

const NOTE = 'lastExchange';
