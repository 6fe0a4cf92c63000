import { readdir } from 'node:fs/promises';
import type { Handlers } from '#shared/contract/contract.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import { backup } from '../../safekeeping/backup.ts';
import { restore } from '../../safekeeping/restore.ts';
import { verify } from '../../safekeeping/verify.ts';
import { countRecords } from '../../store/count-records.ts';
import { countStoredFiles } from '../../store/files/check-files.ts';
import type { Ledger } from '../../store/schema/ledger.ts';
import type { Desk } from '../desk/desk.ts';
import { mendedCopy } from '../desk/mended-copy.ts';
import { archiveFaults } from '../reports/archive.ts';
import { factsFaults } from '../reports/stored-report.ts';

export function backupHandlers(desk: Desk): Handlers['backup'] {
  const { appVersion, now } = desk.options;
  const onProgress = (done: number, of: number) =>
    desk.tell('progress', { task: 'backup', label: '处理文件', done, of });
  return {
    async create({ path }) {
      const ledger = desk.ledger();
      const made = await mendedCopy(desk, ledger, () =>
        backup(ledger, path, {
          appVersion,
          onProgress: (done, of) =>
            desk.tell('progress', { task: 'backup', label: '写入备份', done, of, inBytes: true }),
        }),
      );
      const records = await countAll(desk.ledger());
      return { path: made.file, bytes: made.sizeBytes, records, files: made.fileCount };
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
      const ledger = await desk.open(folder);
      desk.changed(...RECORD_KINDS, 'unit', 'settings', 'report', 'file');
      return {
        path: replaced ?? path,
        bytes: 0,
        records: await countAll(ledger),
        files: fileCount,
      };
    },
    async verify() {
      const ledger = desk.ledger();
      const found = await verify(ledger, { onProgress });
      const archived = await readdir(ledger.folder.archive);
      return {
        faults: [
          ...found.database.map((fault) => `数据库有损坏：${fault}。请从最近的备份恢复。`),
          ...found.search.map((kind) => `${RECORD_KIND_LABELS[kind]}的搜索索引与记录不一致。`),
          ...found.files.map(
            ({ problem, usedBy }) =>
              `佐证材料“${usedBy[0]?.name ?? ''}”${problem === 'missing' ? '不见了' : '被改动过'}，请从备份找回。`,
          ),
          ...(await factsFaults(desk)),
          ...(await archiveFaults(desk)),
        ],
        checked: {
          records: await countAll(ledger),
          files: await countStoredFiles(ledger),
          archives: archived.length,
        },
      };
    },
  };
}

async function countAll(ledger: Ledger): Promise<number> {
  return Object.values(await countRecords(ledger)).reduce((sum, count) => sum + count, 0);
}
