import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NoticeListing, NoticePreview } from '#shared/contract/notice.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { DEVICE_NAME } from '#shared/forms/file-name.ts';
import { noticeFailure } from '#shared/notice/notice-fault.ts';
import { isSameNotice, noticeName, versionOfNotice } from '#shared/notice/notice-version.ts';
import { unruledDuties } from '#shared/rules/notice-duties.ts';
import { replaceDurably } from '../../files/durable-file.ts';
import { namesBelow } from '../../files/names-below.ts';
import { type LoadedNotice, loadNotice, NOTICE_FILE } from '../../notices/load-notice.ts';
import { type Desk, patchSettings } from '../desk/desk.ts';
import { carryServing } from '../templates/template-shelf.ts';
import { changeOf, originOf, putNotice, shelvedNotices } from './notice-shelf.ts';
import { noticeText, versionToSave } from './save-notice.ts';

/** What a folder's notice would bring; refused where it may not be added. */
export async function previewNotice(desk: Desk, folder: string): Promise<NoticePreview> {
  const { notice, standing } = await toAdd(desk, folder);
  const { id, shortTitle } = notice;
  const changes = standing ? await changeOf(desk, standing) : null;
  return { id, shortTitle, unruled: unruledDuties(notice), changes };
}

/**
 * Takes a notice in as it lies. One that changes a notice that is here takes its place, or becomes
 * its next version, as a change in the form does; and is then the one in use, if that was.
 */
export async function addNotice(
  desk: Desk,
  folder: string,
  replace: boolean,
): Promise<NoticeListing> {
  const { notice, standing } = await toAdd(desk, folder);
  if (standing && !replace) {
    const name = noticeName(standing.notice);
    throw new Refusal(
      'invalid-input',
      `已经有通知“${name}”，这个文件夹里的内容与它不同。请确认用新的代替，或在通知文件中改用别的编号。`,
    );
  }
  const target = standing ? { ...notice, id: standing.notice.id } : notice;
  const saved = standing ? await versionToSave(desk, target) : notice;
  const isInPlace = saved.id === standing?.notice.id;
  const fill = async (staging: string) => {
    await cp(folder, staging, { recursive: true, dereference: false });
    if (saved.id === notice.id) return;
    await replaceDurably(path.join(staging, NOTICE_FILE), noticeText(saved));
  };
  const { noticeId } = await desk.settings();
  const fresh = DEVICE_NAME.test(saved.id) ? `_${saved.id}` : saved.id;
  const name = isInPlace ? path.basename(standing.folder) : fresh;
  await putNotice(desk, name, fill, async (write) => {
    if (!standing || isInPlace) return;
    await carryServing(write, standing.notice.id, saved.id, {});
    if (noticeId === standing.notice.id) await patchSettings(write, { noticeId: saved.id });
  });
  return { id: saved.id, shortTitle: saved.shortTitle, origin: 'added' };
}

/** The notice in a folder that may be added, and the newest version of it that it would change. */
async function toAdd(desk: Desk, folder: string) {
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
  const sound = (await shelvedNotices(desk)).filter((other) => other.faults.length === 0);
  const same = sound.find((other) => other.notice.id === notice.id);
  if (!same) return { notice, standing: null };
  if (originOf(desk, same) === 'built-in') {
    throw new Refusal(
      'invalid-input',
      `已经有编号为 ${notice.id} 的通知，请在通知文件中改用别的编号。`,
    );
  }
  const versions = sound.filter((other) => isSameNotice(other.notice.id, notice.id));
  for (const version of versions) {
    if (await isSameFolder(folder, version.folder)) {
      const name = noticeName(version.notice);
      throw new Refusal('invalid-input', `通知“${name}”已经添加过，内容完全相同，不用再添加。`);
    }
  }
  return { notice, standing: newest(versions) ?? same };
}

function newest(versions: readonly LoadedNotice[]): LoadedNotice | undefined {
  return versions
    .toSorted((a, b) => versionOfNotice(a.notice.id) - versionOfNotice(b.notice.id))
    .at(-1);
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [names, others] = await Promise.all([namesBelow(one), namesBelow(other)]);
  if (names.join('\n') !== others.join('\n')) return false;
  for (const name of names) {
    const [here, there] = await Promise.all([
      readFile(path.join(one, name)),
      readFile(path.join(other, name)),
    ]);
    if (!here.equals(there)) return false;
  }
  return true;
}
