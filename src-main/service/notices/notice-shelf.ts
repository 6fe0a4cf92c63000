import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NoticeChange, NoticeListing } from '#shared/contract/notice.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { noticeName } from '#shared/notice/notice-version.ts';
import { pathBelow } from '../../files/exchange.ts';
import { move } from '../../files/move-and-remove.ts';
import { stageFolder } from '../../files/staging-folder.ts';
import { type LoadedNotice, listNotices } from '../../notices/load-notice.ts';
import { localMoment } from '../../safekeeping/step-copy.ts';
import { listHalvesUnder } from '../../store/reports.ts';
import type { WritableLedger } from '../../store/schema/ledger.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import type { Desk } from '../desk/desk.ts';

/** The notices at hand that can be read: the app's own, then those of the data folder. */
export async function shelvedNotices(desk: Desk): Promise<LoadedNotice[]> {
  return (await listNotices(desk.noticeFolders())).notices;
}

export async function noticeOnShelf(desk: Desk, id: string): Promise<LoadedNotice> {
  const found = (await shelvedNotices(desk)).find(({ notice }) => notice.id === id);
  if (!found) throw new Refusal('not-found', '找不到这份通知，请刷新后再试。');
  return found;
}

/** One that may be changed or taken away here. */
export async function addedNotice(desk: Desk, id: string): Promise<LoadedNotice> {
  const found = await noticeOnShelf(desk, id);
  if (originOf(desk, found) === 'added') return found;
  const name = noticeName(found.notice);
  throw new Refusal(
    'invalid-input',
    `“${name}”随程序提供，不能改动或删除。请照它新建一份，再在新的里面改。`,
  );
}

export function originOf(desk: Desk, { folder }: LoadedNotice): NoticeListing['origin'] {
  return folder.startsWith(desk.options.resourcesDir) ? 'built-in' : 'added';
}

export function listingOf(desk: Desk, loaded: LoadedNotice): NoticeListing {
  const { id, shortTitle } = loaded.notice;
  return { id, shortTitle, origin: originOf(desk, loaded) };
}

/** `2024年上半年`: half-years of which some version stands frozen under the notice. */
export async function frozenHalves(desk: Desk, id: string): Promise<string[]> {
  return (await listHalvesUnder(desk.ledger(), id)).map(periodLabel);
}

export async function changeOf(desk: Desk, { notice }: LoadedNotice): Promise<NoticeChange> {
  return { name: noticeName(notice), frozenHalves: await frozenHalves(desk, notice.id) };
}

/**
 * The folder appears whole under its name, and `settle` is written with it, or neither; the one
 * before is kept beside the copies.
 */
export async function putNotice(
  desk: Desk,
  name: string,
  fill: (staging: string) => Promise<void>,
  settle: (write: WritableLedger) => Promise<void>,
): Promise<void> {
  const { root, notices } = desk.ledger().folder;
  const target = path.join(notices, name);
  try {
    await stageFolder(notices, fill, async (staging) => {
      const aside = existsSync(target) ? pathBelow(root, asideName(desk, name)) : null;
      const places = [{ place: pathBelow(root, target), ready: pathBelow(root, staging), aside }];
      await desk.writeWithFiles(`保存通知“${name}”`, places, settle);
    });
  } catch (error) {
    throw storageRefusal(error, `通知文件夹“${name}”`) ?? error;
  }
}

/** Takes a notice's folder away to where the copies lie, from which it can be added again. */
export async function keepAside(desk: Desk, folder: string, name: string): Promise<string> {
  const aside = asideName(desk, name);
  await move(folder, aside);
  return aside;
}

function asideName(desk: Desk, name: string): string {
  const { folder, now } = desk.ledger();
  const wanted = path.join(folder.backups, `notice-${name}-${localMoment(now())}`);
  let aside = wanted;
  for (let number = 2; existsSync(aside); number += 1) aside = `${wanted}-${number}`;
  return aside;
}
