import { readdir } from 'node:fs/promises';
import type { VerifyResult } from '#shared/contract/backup.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { restore } from '../../safekeeping/restore.ts';
import { copyBeforeStep } from '../../safekeeping/step-copy.ts';
import { verify } from '../../safekeeping/verify.ts';
import { allUnlikeLog, settleUnlike } from '../../store/changes/unlike-log.ts';
import { countAllRecords } from '../../store/count-records.ts';
import { countStoredFiles } from '../../store/files/check-files.ts';
import { allBrokenSeals, sealAsFound } from '../../store/seals/broken-seals.ts';
import { keepCheck, MOST_KEPT, storedCheck } from '../checking/check-state.ts';
import { fileWords, searchFaultWords, unlikeWords } from '../checking/fault-words.ts';
import { sealWords } from '../checking/seal-words.ts';
import type { Desk } from '../desk/desk.ts';
import { toldBackup } from '../moving/told-backup.ts';
import { archiveFaults } from '../reports/archive.ts';
import { factsFaults } from '../reports/stored-report.ts';

export function backupHandlers(desk: Desk): Handlers['backup'] {
  const { appVersion, now } = desk.options;
  const onProgress = (done: number, of: number) =>
    desk.tell('progress', { task: 'backup', label: '处理文件', done, of });
  return {
    async create({ path }) {
      const { file, sizeBytes, manifest } = await toldBackup(desk, path);
      const { ledger, files } = manifest;
      return { path: file, bytes: sizeBytes, records: ledger.records, files: files.length };
    },
    async restore({ path, folder }) {
      const former = desk.openLedger()?.folder.root;
      await desk.close();
      const { fileCount, replaced } = await restore(path, folder, {
        now: now(),
        appVersion,
      }).catch(async (error: unknown) => {
        // Where that fails as well, the first failure is the one to tell.
        if (former !== undefined) await desk.open(former).catch(() => undefined);
        throw error;
      });
      desk.countKept();
      const ledger = await desk.open(folder);
      desk.changed(...RECORD_KINDS, 'unit', 'settings', 'report', 'file', 'roster');
      return {
        path: replaced ?? path,
        bytes: 0,
        records: await countAllRecords(ledger),
        files: fileCount,
      };
    },
    beforeUpdate: async () => ({ path: await copyBeforeStep(desk.ledger(), 'update') }),
    verify: () => verifyAll(desk, onProgress),
    async settle({ keep }) {
      const unlike = await allUnlikeLog(desk.ledger());
      const label = keep === 'now' ? '核对记录，以现在的为准' : '核对记录，改回上次保存的';
      const seals = keep === 'now' ? await allBrokenSeals(desk.ledger()) : [];
      await desk.write(label, async (write) => {
        await sealAsFound(write, seals);
        await settleUnlike(write, unlike, keep);
      });
      desk.changed(...RECORD_KINDS, 'unit', 'file', 'roster');
      return verifyAll(desk, onProgress);
    },
    async lastCheck() {
      const { last } = await storedCheck(desk.ledger());
      return last && { finishedAt: last.finishedAt, faults: last.faults.length };
    },
  };
}

type Tell = (done: number, of: number) => void;

async function verifyAll(desk: Desk, onProgress: Tell): Promise<VerifyResult> {
  const ledger = desk.ledger();
  const found = await verify(ledger, { onProgress });
  const faults = [
    ...found.database.map((fault) => `数据库有损坏：${fault}。请从最近的备份恢复。`),
    ...found.unlike.map(unlikeWords),
    ...found.seals.map(sealWords),
    ...found.search.map(searchFaultWords),
    ...found.files.map(fileWords),
    ...(await factsFaults(desk)),
    ...(await archiveFaults(desk)),
  ];
  const last = { finishedAt: desk.options.now(), faults: faults.slice(0, MOST_KEPT) };
  await keepCheck(ledger, { at: null, found: [], last });
  return {
    faults,
    differing: found.unlike.length + found.seals.length,
    checked: {
      records: await countAllRecords(ledger),
      files: await countStoredFiles(ledger),
      archives: (await readdir(ledger.folder.archive)).length,
    },
  };
}
