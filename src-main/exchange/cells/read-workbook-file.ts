import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { readingRefusal } from '../../store/storage/storage-failure.ts';
import { MAX_WORKBOOK_BYTES, tooBig } from './read-workbook.ts';

/** The bytes of the clerk's file; a missing, unreadable or too large one is refused in words. */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  const file = basename(path);
  try {
    const info = await stat(path);
    if (info.isDirectory())
      throw new Refusal('unsupported-file', `“${file}”是文件夹，请选择里面的 .xlsx 文件。`, {
        file,
      });
    if (info.size > MAX_WORKBOOK_BYTES) throw tooBig(file);
    return await readFile(path);
  } catch (error) {
    throw readingRefusal(error, path, `文件“${path}”`) ?? error;
  }
}
