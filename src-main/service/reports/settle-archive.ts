import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { freePath } from '../../files/free-path.ts';
import { move } from '../../files/move-and-remove.ts';
import { localMoment } from '../../safekeeping/step-copy.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import { archivedFiles, verifyArchive } from '../../submission/archive-package.ts';
import type { Desk } from '../desk/desk.ts';
import { sentEntries } from './archive.ts';

/**
 * Brings archive and reports together where an older program was stopped between the two, or an older
 * copy of the records was restored: an entry that no report knows of is kept beside the copies, and one
 * that a report misses comes back from there. Returns what was done, one Chinese sentence each.
 */
export async function settleArchive(desk: Desk): Promise<string[]> {
  try {
    return [...(await takeUp(desk)), ...(await setAside(desk))];
  } catch (error) {
    // What is held now is told as before, and settled at another opening.
    if (storageRefusal(error, '') === null) throw error;
    return [];
  }
}

async function takeUp(desk: Desk): Promise<string[]> {
  const { backups } = desk.ledger().folder;
  const told: string[] = [];
  for (const { name, folder, listSha256 } of await sentEntries(desk)) {
    if (existsSync(folder)) continue;
    for (const kept of await keptAside(backups, name)) {
      if ((await verifyArchive(kept, listSha256)).length > 0) continue;
      await move(kept, folder);
      told.push(`存档“${name}”已从 backups 文件夹放回存档，与报送记录一致。`);
      break;
    }
  }
  return told;
}

async function setAside(desk: Desk): Promise<string[]> {
  const { archive, backups } = desk.ledger().folder;
  const known = new Set((await sentEntries(desk)).map(({ name }) => name));
  const told: string[] = [];
  for (const name of (await readdir(archive)).sort()) {
    const folder = path.join(archive, name);
    if (known.has(name) || (await archivedFiles(folder)).length === 0) continue;
    const wanted = `${asideStart(name)}${localMoment(desk.options.now())}`;
    const aside = freePath(path.join(backups, wanted));
    await move(folder, aside);
    told.push(
      `存档文件夹里的“${name}”没有报送记录，已移到 backups 文件夹的“${path.basename(aside)}”，没有删除。如果确实报送过，请在“报送”里重新登记。`,
    );
  }
  return told;
}

async function keptAside(backups: string, name: string): Promise<string[]> {
  const start = asideStart(name);
  return (await readdir(backups))
    .filter((each) => each.startsWith(start))
    .sort()
    .map((each) => path.join(backups, each));
}

function asideStart(name: string): string {
  return `archive-${name}_`;
}
