import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { keepPrivate, makeFoldersSync, PRIVATE_FOLDER } from '../../files/make-folders.ts';
import { discardEmpty, discardSync } from '../../files/move-and-remove.ts';
import { isPassingName } from '../../files/staging-folder.ts';
import { storageRefusal } from './storage-failure.ts';

/** Where things stand inside a data folder. */
export interface LedgerFolder {
  root: string;
  /** SQLite, with `-wal` and `-shm` beside it while open. */
  database: string;
  /** Held by whoever has the folder open. */
  lock: string;
  /** Evidence, named by content. */
  files: string;
  /** What was sent; never changed. */
  archive: string;
  /** Notices the clerk added, and the office's own forms. */
  notices: string;
  templates: string;
  backups: string;
  /** Half-written files; the program's own go at each start. */
  incoming: string;
}

/** The folder of an open ledger. */
export interface HeldFolder extends LedgerFolder {
  /**
   * To be asked before anything of it is written or removed: refuses with `unreadable` where it no
   * longer is the folder that was opened.
   */
  refuseMoved(): void;
}

function ledgerFolder(root: string): LedgerFolder {
  const folder = path.resolve(root);
  return {
    root: folder,
    database: path.join(folder, 'ledger.sqlite'),
    lock: path.join(folder, 'ledger.lock'),
    files: path.join(folder, 'files'),
    archive: path.join(folder, 'archive'),
    notices: path.join(folder, 'notices'),
    templates: path.join(folder, 'templates'),
    backups: path.join(folder, 'backups'),
    incoming: path.join(folder, 'files', 'incoming'),
  };
}

/** Creates the data folder itself, never its parents: a missing parent is an unplugged drive. */
export function prepareFolder(root: string): LedgerFolder {
  const folder = ledgerFolder(root);
  refuseTooDeep(folder.root);
  const parent = path.dirname(folder.root);
  if (!existsSync(parent)) {
    throw new Refusal(
      'unreadable',
      `找不到文件夹“${parent}”。请检查移动硬盘或网络盘是否已连接，或另选台账文件夹。`,
    );
  }
  if (existsSync(folder.root) && !statSync(folder.root).isDirectory()) {
    throw new Refusal(
      'unreadable',
      `“${folder.root}”是一个文件，不能作台账文件夹。请另选一个文件夹。`,
      { file: path.basename(folder.root) },
    );
  }
  try {
    makeFoldersSync(folder.root, PRIVATE_FOLDER);
    keepPrivate(folder.root);
    accessSync(folder.root, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw storageRefusal(error, `台账文件夹“${folder.root}”`) ?? error;
  }
  return folder;
}

/**
 * SQLite opens no file whose path, with the ending of its journal, is over 512 bytes (170 Chinese
 * characters), Windows none over 259 characters; found out later, every copy would fail.
 */
function refuseTooDeep(root: string): void {
  const isTooDeep =
    process.platform === 'win32'
      ? root.length + LONGEST_NAME_BELOW > 259
      : Buffer.byteLength(root) + LONGEST_NAME_BELOW > 512;
  if (!isTooDeep) return;
  throw new Refusal(
    'unreadable',
    `台账文件夹“${path.basename(root)}”的路径太长，数据库在那里打不开。请另选一个层次少些、名字短些的文件夹；已有的台账请先把整个文件夹移到那里，再打开。`,
    { file: path.basename(root) },
  );
}

const LONGEST_NAME_BELOW = '/backups/before-2024-06-03-091500.250-restore.sqlite.part-journal'
  .length;

/** Once the lock is held: the subfolders, and no leavings of a step that was stopped. */
export async function prepareSubfolders(folder: LedgerFolder): Promise<void> {
  try {
    const { files, archive, backups, notices, templates, incoming } = folder;
    for (const subfolder of [files, archive, backups, notices, templates, incoming]) {
      makeFoldersSync(subfolder, PRIVATE_FOLDER);
    }
  } catch (error) {
    throw storageRefusal(error, `台账文件夹“${folder.root}”`) ?? error;
  }
  removeIn(folder.incoming, isIncomingName);
  removeIn(folder.backups, isHalfCopy);
  removeIn(folder.root, (name) => /^restoring-[0-9a-f]{12}$/.test(name) || isPassingName(name));
  for (const shelf of [folder.archive, folder.notices, folder.templates]) {
    removeIn(shelf, isPassingName);
  }
  for (const name of readdirSync(folder.backups)) {
    if (/^replaced-\d{17}/.test(name)) await discardEmpty(path.join(folder.backups, name));
  }
}

/** What the program itself puts there while it works; a file that somebody else put there stays. */
function isIncomingName(name: string): boolean {
  const isOurs = /^([0-9a-f]{24}|[0-9a-f]{16}\.sqlite(\.part)?(-journal)?|[0-9a-f]{12})$/.test(
    name,
  );
  return isOurs || isPassingName(name);
}

/** A copy of the database that was being made, by the names that copies have. */
function isHalfCopy(name: string): boolean {
  return /^(daily|closing|before|ledger-schema)(-[\w.-]+)?\.sqlite\.part(-journal)?$/.test(name);
}

/** What cannot go now goes at another start: it keeps nobody from the records. */
function removeIn(parent: string, isLeaving: (name: string) => boolean): void {
  for (const name of readdirSync(parent).filter(isLeaving)) {
    discardSync(path.join(parent, name));
  }
}

/** Whether something was kept here before: an empty database beside it means that it was lost. */
export function hasKeptFiles(folder: LedgerFolder): boolean {
  return [folder.files, folder.archive, folder.backups].some(
    (subfolder) =>
      existsSync(subfolder) && readdirSync(subfolder).some((name) => name !== 'incoming'),
  );
}
