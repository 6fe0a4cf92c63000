import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { saveFile } from '../../store/storage/save-file.ts';

/**
 * Puts a workbook at the place the clerk chose: whole and on the disk, or what stood there before.
 * Failures of the file system come out as refusals.
 */
export async function saveWorkbook(file: string, bytes: Uint8Array): Promise<void> {
  await saveFile(file, bytes, `工作簿“${file}”`);
}

/** Before any work is done: a name that is no workbook's, or that a folder has. */
export async function refuseUnlessWorkbookName(file: string): Promise<void> {
  const name = path.basename(file);
  if (!/\.xlsx$/iu.test(name)) {
    throw new Refusal('invalid-input', `“${name}”不是工作簿的文件名，请用 .xlsx 结尾的名字。`, {
      field: 'path',
    });
  }
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) {
    throw new Refusal('invalid-input', `“${name}”是一个文件夹，请换一个文件名。`, {
      field: 'path',
    });
  }
}
