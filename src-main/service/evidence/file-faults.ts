import type { FileFault, RecordFile } from '#shared/contract/files.ts';
import { evidenceKindOf } from '#shared/recognition/guess-evidence-kind.ts';
import { verifyFiles } from '../../store/files/check-files.ts';
import { listFiles, type StoredRecordFile } from '../../store/files/file-rows.ts';
import type { Desk } from '../desk/desk.ts';

/** Files that are no longer what was attached, one entry for each record that names them. */
export async function fileFaults(desk: Desk, thorough: boolean): Promise<FileFault[]> {
  const problems = await verifyFiles(desk.ledger(), {
    thorough,
    onProgress: (done, of) =>
      desk.tell('progress', { task: 'verify-files', label: '检查佐证材料', done, of }),
  });
  const faults: FileFault[] = [];
  for (const { problem, stored, usedBy } of problems) {
    for (const { record, name, deleted } of usedBy) {
      if (deleted) continue;
      const files = await listFiles(desk.ledger(), record);
      const file = files.find((one) => one.sha256 === stored.sha256 && one.name === name);
      if (file) faults.push({ file: toShownFile(file), fault: problem });
    }
  }
  return faults;
}

/** As the contract has it. */
export function toShownFile(stored: StoredRecordFile): RecordFile {
  const { extension: _, position: __, takenPlace, ...file } = stored;
  return { ...file, takenPlace: takenPlace || null, kind: evidenceKindOf(stored) };
}
