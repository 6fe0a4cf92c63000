import path from 'node:path';
import type { Handlers } from '#shared/contract/contract.ts';
import type { FileFault, RecordFile } from '#shared/contract/files.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import { problemOfFile } from '../../store/files/check-files.ts';
import {
  arrangeFiles,
  attachFiles,
  changeFile,
  detachFile,
  getFile,
  listFiles,
  type NewRecordFile,
} from '../../store/files/file-rows.ts';
import { storeBytes, storedFilePath, storeFile } from '../../store/files/stored-files.ts';
import type { Desk } from '../desk/desk.ts';
import { fileFaults, toShownFile } from '../evidence/file-faults.ts';
import { mediaTypeOf } from '../evidence/media-type.ts';
import { readPhotoFacts } from '../evidence/photo-facts.ts';
import type { SeenFiles } from '../evidence/seen-files.ts';

export function fileHandlers(desk: Desk, seen: SeenFiles): Handlers['file'] {
  const hang = async (record: RecordRef, files: NewRecordFile[]): Promise<RecordFile[]> => {
    await desk.write(`添加${files.length}份佐证材料`, (write) => attachFiles(write, record, files));
    desk.changed('file', record.kind);
    return (await listFiles(desk.ledger(), record)).map(toShownFile);
  };
  return {
    list: async ({ record }) => (await listFiles(desk.ledger(), record)).map(toShownFile),
    async attach({ record, paths }) {
      const { folder } = desk.ledger();
      const files: NewRecordFile[] = [];
      for (const [done, source] of paths.entries()) {
        desk.tell('progress', { task: 'attach', label: '保存佐证材料', done, of: paths.length });
        const stored = await storeFile(folder, source);
        const facts = await readPhotoFacts(storedFilePath(folder, stored));
        const name = path.basename(source);
        files.push({ stored, name, mediaType: mediaTypeOf(name), ...facts });
      }
      return hang(record, files);
    },
    async attachBytes({ record, name, bytes }) {
      const { folder } = desk.ledger();
      const stored = await storeBytes(folder, bytes, name);
      const facts = await readPhotoFacts(storedFilePath(folder, stored));
      return hang(record, [{ stored, name, mediaType: mediaTypeOf(name), ...facts }]);
    },
    async change({ id, patch }) {
      const label = patch.turn === undefined ? '修改1份佐证材料的说明' : '转动1张图片';
      await desk.write(label, (write) => changeFile(write, id, patch));
      desk.changed('file');
      const file = await getFile(desk.ledger(), id);
      if (!file) throw new Refusal('not-found', '这份佐证材料已不在记录上，请刷新后再试。');
      return toShownFile(file);
    },
    async arrange({ record, ids }) {
      await desk.write('调整佐证材料顺序', (write) => arrangeFiles(write, record, ids));
      desk.changed('file');
      return (await listFiles(desk.ledger(), record)).map(toShownFile);
    },
    async detach({ id }) {
      await desk.write('移除1份佐证材料', (write) => detachFile(write, id));
      desk.changed('file', 'activity', 'pilot', 'work', 'case');
      return null;
    },
    async locate({ id }) {
      const surveyed = seen.get(id);
      if (surveyed) return surveyed;
      const file = await getFile(desk.ledger(), id);
      if (!file) throw new Refusal('not-found', '这份佐证材料已不在记录上，请刷新后再试。');
      const { name, mediaType } = file;
      return { path: storedFilePath(desk.ledger().folder, file), name, mediaType };
    },
    async check({ record }) {
      const faults: FileFault[] = [];
      for (const file of await listFiles(desk.ledger(), record)) {
        const fault = await problemOfFile(desk.ledger(), file);
        if (fault) faults.push({ file: toShownFile(file), fault });
      }
      return faults;
    },
    verify: async () => fileFaults(desk, true),
  };
}
