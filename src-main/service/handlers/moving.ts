import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Handlers } from '#shared/contract/contract.ts';
import type { MovedCopy } from '#shared/contract/moving.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { contentsOf } from '../../safekeeping/manifest.ts';
import { lookAtCopy, takeOver } from '../../safekeeping/take-over.ts';
import { countAllRecords } from '../../store/count-records.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import type { Desk } from '../desk/desk.ts';
import { noteMoved } from '../moving/moved-note.ts';
import { toldBackup } from '../moving/told-backup.ts';

export function movingHandlers(desk: Desk): Handlers['moving'] {
  const { appVersion, now } = desk.options;
  return {
    async make({ path: target }) {
      const { file, sizeBytes, manifest } = await toldBackup(desk, target);
      const copy = {
        path: file,
        bytes: sizeBytes,
        records: manifest.ledger.records,
        contents: contentsOf(manifest),
        at: manifest.createdAt,
      };
      return { ...copy, isNoted: await isNoted(desk, copy) };
    },
    async stay() {
      await noteMoved(desk.ledger(), null);
      return null;
    },
    look: ({ path: copy }) => lookAtCopy(copy),
    async takeOver({ path: copy, folder }) {
      const root = path.resolve(folder);
      const { contents } = await takeOver(copy, root, { now: now(), appVersion });
      desk.countKept();
      const ledger = await desk.open(root);
      desk.changed(...RECORD_KINDS, 'unit', 'settings', 'report', 'file', 'roster');
      const told = await leaveFoldersBehind(desk);
      return { folder: root, records: await countAllRecords(ledger), contents, told };
    },
  };
}

/** A ledger on a full disk can be moved to a better one; it only cannot say so afterwards. */
async function isNoted(desk: Desk, copy: MovedCopy): Promise<boolean> {
  try {
    await noteMoved(desk.ledger(), copy);
    return true;
  } catch (error) {
    if (!storageRefusal(error, '')) throw error;
    return false;
  }
}

/** Where packages go is a place of the other computer; one that is not here is asked for anew. */
async function leaveFoldersBehind(desk: Desk): Promise<string[]> {
  const { outDir } = await desk.settings();
  if (outDir === '' || existsSync(outDir)) return [];
  await desk.saveSettings({ outDir: '' });
  return [`原来存放报送材料的文件夹“${outDir}”这台电脑上没有，下次生成时请重新选择。`];
}
