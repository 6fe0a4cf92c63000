import { cp } from 'node:fs/promises';
import type { Handlers } from '#shared/contract/contract.ts';
import type { NoticeListing } from '#shared/contract/notice.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { Notice } from '#shared/notice/notice.ts';
import { noticeFailure } from '#shared/notice/notice-fault.ts';
import { unruledDuties } from '#shared/rules/notice-duties.ts';
import { fillFolder } from '../../files/staging-folder.ts';
import { listNotices, loadNotice } from '../../notices/load-notice.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import type { Desk } from '../desk/desk.ts';
import { noticeFaults } from '../opening/notice-faults.ts';

export function noticeHandlers(desk: Desk): Handlers['notice'] {
  const all = async () => (await listNotices(desk.noticeFolders())).notices;
  /** The notice in a folder that may be added: whole, under a new id or in place of a faulty one. */
  const toAdd = async (folder: string): Promise<Notice> => {
    const outcome = await loadNotice(folder);
    if (!outcome.ok) {
      const { code, message, place } = outcome.failure;
      throw new Refusal(code, message, place);
    }
    const { notice, file, faults } = outcome.value;
    if (faults.length > 0) {
      const { code, message, place } = noticeFailure(file, faults);
      throw new Refusal(code, message, place);
    }
    const { id } = notice;
    if ((await all()).some((other) => other.notice.id === id && other.faults.length === 0)) {
      throw new Refusal('invalid-input', `已经有编号为 ${id} 的通知，请在通知文件中改用别的编号。`);
    }
    return notice;
  };
  const isBuiltIn = (folder: string) => folder.startsWith(desk.options.resourcesDir);
  return {
    current: () => desk.notice(),
    list: async () =>
      (await all()).map(({ folder, notice: { id, shortTitle } }): NoticeListing => {
        return { id, shortTitle, origin: isBuiltIn(folder) ? 'built-in' : 'added' };
      }),
    faults: () => noticeFaults(desk),
    async preview({ folder }) {
      const { id, shortTitle, ...notice } = await toAdd(folder);
      return { id, shortTitle, unruled: unruledDuties({ id, shortTitle, ...notice }) };
    },
    async add({ folder }) {
      const { id, shortTitle } = await toAdd(folder);
      await copyWhole(folder, desk.ledger().folder.notices, id);
      desk.changed('settings');
      return { id, shortTitle, origin: 'added' };
    },
    async choose({ id }) {
      const found = (await all()).find(({ notice }) => notice.id === id);
      if (!found) throw new Refusal('not-found', '找不到这份通知，请刷新后再试。');
      await desk.saveSettings({ noticeId: id });
      desk.changed('settings');
      return found.notice;
    },
  };
}

/** The copy appears whole under its name, or not at all; what lay there was no usable notice. */
async function copyWhole(from: string, notices: string, id: string): Promise<void> {
  try {
    await fillFolder(
      notices,
      id,
      (staging) => cp(from, staging, { recursive: true, dereference: false }),
      async () => 'may go',
    );
  } catch (error) {
    throw storageRefusal(error, `通知文件夹“${id}”`) ?? error;
  }
}
