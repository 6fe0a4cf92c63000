import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { discard } from '../files/move-and-remove.ts';
import { keepCheckedCopy, lastBatchIn } from '../store/opening/checked-copy.ts';
import type { Ledger } from '../store/schema/ledger.ts';
import { inOrderOfMaking } from './copy-order.ts';

/**
 * Keeps one copy of the database per day in `backups/`, the last `keep` of them; evidence never
 * changes and stays where it is. Returns the copy's path, or null when today already has one. Older
 * ones go only behind a new one that was found sound, and none goes while the ledger is known to
 * have faults, which the new one has as well: so the last good copy stays, however old it is.
 */
export async function backUpDaily(
  ledger: Ledger,
  options: { today: string; keep: number; hasFaults: boolean },
): Promise<string | null> {
  const present = await dailyCopies(ledger.folder.backups);
  const file = path.join(ledger.folder.backups, `daily-${options.today}.sqlite`);
  if (present.includes(path.basename(file))) return null;
  await keepCheckedCopy(ledger, file);
  const surplus = options.hasFaults ? 0 : Math.max(0, present.length + 1 - options.keep);
  if (surplus === 0) return file;
  const ordered = await inOrderOfMaking(ledger.folder.backups, present);
  for (const old of ordered.slice(0, surplus)) await discard(path.join(ledger.folder.backups, old));
  return file;
}

/** One copy of the database as it was last put away, beside the daily ones made on opening. */
export async function backUpOnClosing(ledger: Ledger): Promise<void> {
  await keepCheckedCopy(ledger, closingCopy(ledger));
}

/** Whether the ledger holds changes that the last closing copy has not: a killed program made none. */
export async function isClosingCopyBehind(ledger: Ledger): Promise<boolean> {
  const { last } = await ledger.db
    .selectFrom('change_batch')
    .select((select) => select.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) > lastBatchIn(closingCopy(ledger));
}

function closingCopy(ledger: Ledger): string {
  return path.join(ledger.folder.backups, 'closing.sqlite');
}

async function dailyCopies(backups: string): Promise<string[]> {
  return (await readdir(backups)).filter((name) => /^daily-\d{4}-\d{2}-\d{2}\.sqlite$/.test(name));
}
