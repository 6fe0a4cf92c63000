import path from 'node:path';
import type { FaultyNotice } from '#shared/contract/notice.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { faultsText } from '#shared/notice/notice-fault.ts';
import { listNotices } from '../../notices/load-notice.ts';
import type { Desk } from '../desk/desk.ts';

/** Of the notices at hand: the chosen one that cannot be used, each slip, each that is not readable. */
export async function noticeFaults(desk: Desk): Promise<FaultyNotice[]> {
  const { notices, refused } = await listNotices(desk.noticeFolders());
  const { noticeId } = await desk.settings();
  const unusable = await whyUnusable(desk);
  return [
    ...(unusable === null ? [] : [{ name: noticeId, isUsable: false, message: unusable }]),
    ...notices
      .filter(({ faults }) => faults.length > 0)
      .map(({ notice: { shortTitle }, file, faults }) => ({
        name: shortTitle,
        isUsable: true,
        message: `通知“${shortTitle}”有要求没有核对：${file} ${faultsText(faults)}。请到“设置”的“工作通知”点“修改”改正，或改正原来的文件重新添加。`,
      })),
    ...refused
      .map(({ folder, failure: { message } }) => ({ name: path.basename(folder), message }))
      .filter(({ name }) => unusable === null || name !== noticeId)
      .map((faulty) => ({ ...faulty, isUsable: false })),
  ];
}

async function whyUnusable(desk: Desk): Promise<string | null> {
  try {
    await desk.notice();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.failure.message;
    throw error;
  }
}
