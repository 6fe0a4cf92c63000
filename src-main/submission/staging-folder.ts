import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../files/durable-file.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { makeFolders, removeFolders } from '../files/make-folders.ts';

type Retire = (old: string) => Promise<void>;

/**
 * Fills a folder beside its final place and renames it there when it is whole, so that
 * `parent/name` is either as it was or complete. An existing folder of that name is set aside and,
 * once the new one stands, handed to `retire` (or put back if the new one cannot be placed); with
 * no `retire` it is never touched and the call fails with `EEXIST`.
 */
export async function fillFolder<T>(
  parent: string,
  name: string,
  fill: (staging: string) => Promise<T>,
  retire: Retire | null,
): Promise<T> {
  const made = await makeFolders(parent);
  const target = path.join(parent, name);
  const mark = randomBytes(4).toString('hex');
  const staging = path.join(parent, `.${name}.tmp-${mark}`);
  try {
    await mendInterrupted(parent, name, retire);
    await mkdir(staging);
    const value = await fill(staging);
    await syncFolder(staging);
    await place(staging, target, path.join(parent, `.${name}.old-${mark}`), retire);
    await syncFolder(parent);
    return value;
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    await removeFolders(made);
    throw error;
  }
}

async function place(
  staging: string,
  target: string,
  aside: string,
  retire: Retire | null,
): Promise<void> {
  const existing = await stat(target).catch(() => null);
  if (existing === null) return rename(staging, target);
  if (!existing.isDirectory() || retire === null) {
    throw Object.assign(new Error(`${target} is taken`), { code: 'EEXIST' });
  }
  await rename(target, aside);
  try {
    await rename(staging, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
  // The new folder stands. An old one that cannot go yet, being open elsewhere, goes next time.
  await retire(aside).catch((error: unknown) => {
    if (errorCodeOf(error) === undefined) throw error;
  });
}

/** A run that was killed may have left its staging folder, or the old folder still set aside. */
async function mendInterrupted(parent: string, name: string, retire: Retire | null): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(`.${name}.`)) continue;
    const leftover = path.join(parent, entry);
    const kind = /^(tmp|old)-[0-9a-f]{8}$/.exec(entry.slice(name.length + 2))?.[1];
    if (kind === 'tmp') await rm(leftover, { recursive: true, force: true });
    if (kind !== 'old') continue;
    const target = path.join(parent, name);
    if ((await stat(target).catch(() => null)) === null) await rename(leftover, target);
    else await retire?.(leftover);
  }
}
