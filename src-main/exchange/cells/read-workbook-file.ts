import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '#shared/contract/failure.ts';
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
    if (error instanceof Refusal) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Refusal('not-found', `找不到文件“${path}”。请检查文件名和所在文件夹是否写对。`, {
        file,
      });
    }
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
      throw new Refusal(
        'unreadable',
        `没有权限读取“${file}”，或它正被别的程序占用。请在 WPS、Excel 中关闭它后再试。`,
        { file },
      );
    }
    throw new Refusal('unreadable', `读不出“${file}”。请把它复制到本机硬盘后再试。`, { file });
  }
}
