import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, shell } from 'electron';
import { Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { provePackage, readUpdate, type Update, unpackUpdate } from '../update/update-file.ts';
import type { AllowedFolders } from './allowed-folders.ts';
import { resourcesDir } from './paths.ts';

/** What the update file brings; refused in words where it may not be installed, whole or in part. */
export async function lookAtUpdate(path: string, allowed: AllowedFolders): Promise<Update> {
  const update = await readAllowed(path, allowed);
  await toldInWords(provePackage(path, update));
  return update;
}

async function readAllowed(path: string, allowed: AllowedFolders): Promise<Update> {
  if (!allowed.has(path)) throw new Refusal('not-found', '找不到这个文件，它可能已被移动或删除。');
  const keyFile = join(resourcesDir(), 'update-key.pem');
  if (!existsSync(keyFile)) {
    throw new Refusal(
      'unsupported-file',
      '这个程序没有带核对更新文件用的公钥，不能用更新文件升级。请用安装包升级，台账都留着。',
    );
  }
  const running = { version: app.getVersion(), system: process.platform, arch: process.arch };
  return toldInWords(readUpdate(path, readFileSync(keyFile, 'utf8'), running));
}

/** Reads it again, takes the package out, and has the system install it. */
export async function installUpdate(
  path: string,
  allowed: AllowedFolders,
): Promise<{ path: string }> {
  const update = await readAllowed(path, allowed);
  const installer = await toldInWords(unpackUpdate(path, update));
  const failed = await shell.openPath(installer);
  if (failed) {
    throw new Refusal(
      'unsupported-file',
      `系统没有打开安装包。它核对无误，放在“${installer}”，请技术人员从那里安装。`,
    );
  }
  // What is installed over must not be running; a .deb is taken while it runs.
  if (process.platform === 'win32') app.quit();
  return { path: installer };
}

/** A stick that was pulled, a disk that is full. */
async function toldInWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal || errorCodeOf(error) === undefined) throw error;
    throw new Refusal(
      'unreadable',
      '更新文件没有读完，没有安装。请检查 U 盘是否接好、电脑的磁盘是否还有空间，再试一次。',
    );
  }
}
