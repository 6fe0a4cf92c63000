import { cp } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import { noticeName } from '#shared/notice/notice-version.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import { fillFolder } from '../../files/staging-folder.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import type { Desk } from '../desk/desk.ts';
import { addedNotice, frozenHalves, keepAside, noticeOnShelf } from './notice-shelf.ts';

/** Copies the notice's folder, as it can be added elsewhere, under its name into `parent`. */
export async function exportNotice(desk: Desk, id: string, parent: string): Promise<string> {
  const { notice, folder } = await noticeOnShelf(desk, id);
  const name = fileBase([noticeName(notice)]);
  try {
    await fillFolder(parent, name, (staging) => cp(folder, staging, { recursive: true }), null);
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') {
      const message = `那里已有叫“${name}”的文件夹，没有导出。请另选一个地方，或先把它移走。`;
      throw new Refusal('invalid-input', message, { file: name });
    }
    throw storageRefusal(error, `通知文件夹“${name}”`) ?? error;
  }
  return path.join(parent, name);
}

/** Off the list; refused while it is in use or a report stands frozen under it. */
export async function removeNotice(desk: Desk, id: string): Promise<string> {
  const { notice, folder } = await addedNotice(desk, id);
  const name = noticeName(notice);
  if ((await desk.settings()).noticeId === id) {
    throw new Refusal('invalid-input', `“${name}”正在使用，没有删除。请先选用别的通知。`);
  }
  const halves = await frozenHalves(desk, id);
  if (halves.length > 0) {
    const reports = halves.join('、');
    throw new Refusal('invalid-input', `“${name}”没有删除：${reports}的报送按它定稿，要一直保留。`);
  }
  try {
    return await keepAside(desk, folder, path.basename(folder));
  } catch (error) {
    throw storageRefusal(error, `通知文件夹“${name}”`) ?? error;
  }
}
