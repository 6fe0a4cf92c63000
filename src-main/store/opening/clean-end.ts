import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PRIVATE_FILE } from '../../files/make-folders.ts';
import type { LedgerFolder } from '../storage/ledger-folder.ts';
import { storageRefusal } from '../storage/storage-failure.ts';

const BELIEVED_MS = 7 * 86_400_000;

/**
 * When the database was last read whole, ISO 8601, if it still lies as a program that ended in order left
 * it and that is no more than a week ago; else null, and opening reads it whole. A file that was copied,
 * restored or touched since has another change time; after a kill its log is there. What a disk spoils
 * by itself is found by the copies of the day and of closing, which are read whole as well.
 */
export function readWholeBefore(folder: LedgerFolder, now: string): string | null {
  try {
    const [at = '', lay] = readFileSync(markOf(folder), 'utf8').split('\n');
    const age = Date.parse(now) - Date.parse(at);
    const isBelieved = age >= 0 && age <= BELIEVED_MS && lay === standing(folder.database);
    return isBelieved ? at : null;
  } catch {
    return null; // Reading it whole is only slower.
  }
}

/** To be called once nobody has the database open any more. A full disk only makes the next start slower. */
export function markEnd(folder: LedgerFolder, readWholeAt: string): void {
  try {
    const lies = standing(folder.database);
    if (lies !== null)
      writeFileSync(markOf(folder), `${readWholeAt}\n${lies}`, { mode: PRIVATE_FILE });
  } catch (error) {
    if (!storageRefusal(error, '')) throw error;
  }
}

/** Size, times and place of a database that has no log beside it; null for one that has. */
function standing(database: string): string | null {
  if (existsSync(`${database}-wal`) || existsSync(`${database}-journal`)) return null;
  const { size, mtimeNs, ctimeNs, ino } = statSync(database, { bigint: true });
  return [size, mtimeNs, ctimeNs, ino].join(' ');
}

function markOf(folder: LedgerFolder): string {
  return path.join(folder.root, 'ledger.ended');
}
