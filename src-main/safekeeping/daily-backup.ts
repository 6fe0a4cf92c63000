import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger } from '../store/ledger.ts';
import { snapshotDatabase } from '../store/snapshot.ts';

/**
 * Keeps one copy of the database per day in `backups/`, the last `keep` of them; evidence never
 * changes and stays where it is. Returns the copy's path, or null when today already has one.
 */
export async function backUpDaily(
  ledger: Ledger,
  options: { today: string; keep: number },
): Promise<string | null> {
  const present = await dailyCopies(ledger.folder.backups);
  const file = path.join(ledger.folder.backups, `daily-${options.today}.sqlite`);
  const isDue = !present.includes(path.basename(file));
  if (isDue) {
    await copyTo(ledger, file);
    present.push(path.basename(file));
  }
  for (const old of present.sort().slice(0, -options.keep)) {
    await rm(path.join(ledger.folder.backups, old), { force: true });
  }
  return isDue ? file : null;
}

/** One copy of the database as it was last put away, beside the daily ones made on opening. */
export async function backUpOnClosing(ledger: Ledger): Promise<void> {
  await copyTo(ledger, path.join(ledger.folder.backups, 'closing.sqlite'));
}

/** The copy takes the place of the one before only when it is whole. */
async function copyTo(ledger: Ledger, file: string): Promise<void> {
  const part = `${file}.part`;
  await rm(part, { force: true });
  await snapshotDatabase(ledger, part);
  await rename(part, file);
}

async function dailyCopies(backups: string): Promise<string[]> {
  return (await readdir(backups)).filter((name) => /^daily-\d{4}-\d{2}-\d{2}\.sqlite$/.test(name));
}
