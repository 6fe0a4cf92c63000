import { existsSync, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CopyFacts } from '#shared/contract/moving.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { discard, discardEmpty } from '../files/move-and-remove.ts';
import { readingRefusal } from '../store/storage/storage-failure.ts';
import { BrokenZip } from '../zip/broken-zip.ts';
import { contentsOf } from './manifest.ts';
import { openBackup } from './open-backup.ts';
import { brokenBackup, isDatabase, restore } from './restore.ts';

/** What a copy from another computer says of itself; its contents are read when it is taken over. */
export async function lookAtCopy(copy: string): Promise<CopyFacts> {
  const name = path.basename(copy);
  try {
    if (await isDatabase(copy)) throw recordsOnly(name);
    const backup = await openBackup(copy);
    await backup.close();
    const { ledger, createdAt } = backup.manifest;
    return {
      bytes: (await stat(copy)).size,
      unit: ledger?.unit ?? null,
      records: ledger?.records ?? null,
      contents: contentsOf(backup.manifest),
      madeAt: createdAt,
    };
  } catch (error) {
    if (error instanceof BrokenZip) throw brokenBackup(name);
    throw readingRefusal(error, copy) ?? error;
  }
}

/**
 * Lays a copy into a folder that is missing or holds nothing, all of it checked beforehand. What is
 * refused leaves no folder behind that was not there.
 */
export async function takeOver(
  copy: string,
  folder: string,
  options: { now: string; appVersion: string },
): Promise<CopyFacts> {
  const facts = await lookAtCopy(copy);
  const isNew = !existsSync(folder);
  if (!isNew) refuseUsed(folder);
  try {
    await restore(copy, folder, options);
  } catch (error) {
    const isHeld = error instanceof Refusal && error.failure.code === 'locked';
    if (!isHeld) await discard(path.join(folder, 'ledger.lock'));
    if (isNew) await discardEmpty(folder);
    throw error;
  }
  return facts;
}

/** One ledger is never laid over another here; that is what restoring is for. */
function refuseUsed(folder: string): void {
  const used = readdirSync(folder).filter(
    (name) => !LEFT_BY_SYSTEMS.has(name.toLowerCase()) && !LEFT_BY_US.test(name),
  );
  if (used.length === 0) return;
  const what = used.includes('ledger.sqlite') ? '里已有一份台账' : '里已有别的文件';
  throw new Refusal(
    'invalid-input',
    `没有接过来：“${folder}”${what}。请另选一个空文件夹，或新建一个；要替换已有的台账，请打开它，用“从备份恢复”。`,
    { file: path.basename(folder) },
  );
}

/** What file managers put into a folder that was only looked at. */
const LEFT_BY_SYSTEMS = new Set(['desktop.ini', 'thumbs.db', '.ds_store', '.directory']);

/** Where taking over was stopped before anything was laid in its place; it goes with the opening. */
const LEFT_BY_US = /^(?:ledger\.lock|restoring-[0-9a-f]{12})$/;

function recordsOnly(name: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `“${name}”只有记录，没有佐证材料和归档，不能用来换电脑。请在原来的电脑上点“做换电脑的副本…”，选那个 .zip 文件；只剩这一个文件时，请新建台账，再用“从备份恢复”。`,
    { file: name },
  );
}
