import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { LedgerStanding } from '#shared/contract/diagnosis.ts';
import type { Ledger } from '../../store/schema/ledger.ts';

/** Where the ledger lies, when it was copied by itself last, how much room its disk has. */
export async function ledgerStanding(ledger: Ledger): Promise<LedgerStanding> {
  const { root, backups } = ledger.folder;
  const names = await readdir(backups).catch((): string[] => []);
  const copies = names.filter((name) => name.endsWith('.sqlite'));
  const times = await Promise.all(
    copies.map(async (name) => (await stat(path.join(backups, name))).mtimeMs),
  );
  return {
    folder: root,
    lastCopyAt: times.length > 0 ? new Date(Math.max(...times)).toISOString() : null,
    freeBytes: await freeBytesAt(root),
  };
}

async function freeBytesAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null; // some network disks do not tell
  }
}
