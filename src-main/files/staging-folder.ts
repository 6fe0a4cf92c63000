import { randomBytes } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { syncFolder } from './durable-file.ts';
import { errorCodeOf } from './error-code.ts';
import { HalfTakenBack } from './exchange.ts';
import { HeldFile, heldWords } from './held-file.ts';
import { makeFolders, removeFolders } from './make-folders.ts';
import { discard, discardAfter, move } from './move-and-remove.ts';
import { atPassingPlace, isOfPassingPlace } from './passing-place.ts';

/** Whether a folder that was replaced may go, or what became of it was seen to. */
type Retire = (old: string) => Promise<'may go' | 'seen to'>;

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
  const target = path.join(parent, name);
  await mendInterrupted(target, retire);
  return stageFolder(parent, fill, async (staging, value) => {
    await place(staging, target, retire);
    await syncFolder(parent);
    return value;
  });
}

/** Fills a folder under a passing name and hands it to `settle`, which moves it; else it goes again. */
export async function stageFolder<T, P>(
  parent: string,
  fill: (staging: string) => Promise<T>,
  settle: (staging: string, value: T) => Promise<P>,
): Promise<P> {
  const made = await makeFolders(parent);
  return atPassingPlace(parent, async (staging) => {
    try {
      await mkdir(staging);
      const value = await fill(staging);
      await syncFolder(staging);
      return await settle(staging, value);
    } catch (error) {
      if (error instanceof HalfTakenBack) throw error;
      const failure = await discardAfter(error, staging);
      await removeFolders(made);
      throw failure;
    }
  });
}

async function place(staging: string, target: string, retire: Retire | null): Promise<void> {
  const existing = await stat(target).catch(() => null);
  if (existing === null) return move(staging, target);
  if (!existing.isDirectory() || retire === null) {
    throw Object.assign(new Error(`${target} is taken`), { code: 'EEXIST' });
  }
  const aside = passingName(target, 'old');
  await move(target, aside);
  try {
    await move(staging, target);
  } catch (error) {
    await move(aside, target).catch(() => {
      throw notPutBack(error, target, aside);
    });
    throw error;
  }
  await retireAside(aside, target, retire);
}

/**
 * The new folder stands. An old one that cannot go yet, being open elsewhere, goes next time; before
 * its first file goes it has a name that says so.
 */
async function retireAside(aside: string, target: string, retire: Retire): Promise<void> {
  try {
    if ((await retire(aside)) === 'seen to') return;
    await atPassingPlace(path.dirname(target), async (waste) => {
      await move(aside, waste);
      await discard(waste);
    });
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
  }
}

/** A run that was killed may have left the old folder still set aside; a former version's, its staging folder. */
async function mendInterrupted(target: string, retire: Retire | null): Promise<void> {
  const parent = path.dirname(target);
  const start = `.${path.basename(target)}.`;
  const entries = await readdir(parent).catch((): string[] => []);
  for (const entry of entries) {
    if (!entry.startsWith(start)) continue;
    const leftover = path.join(parent, entry);
    const kind = /^(tmp|old)-[0-9a-f]{8}$/.exec(entry.slice(start.length))?.[1];
    if (kind === 'tmp') await discard(leftover);
    if (kind !== 'old') continue;
    if ((await stat(target).catch(() => null)) === null) await move(leftover, target);
    else if (retire) await retireAside(leftover, target, retire);
  }
}

/** Whether a name is one of ours for what is being made or thrown away. */
export function isPassingName(name: string): boolean {
  const isFormer = /^\..+\.tmp-[0-9a-f]{8}$/.test(name) || /^\..+\.[0-9a-f]{8}\.tmp$/.test(name);
  return isFormer || isOfPassingPlace(name);
}

/** Being filled or thrown away, or set aside: a name of our own, told by its dot. */
export function passingName(target: string, kind: 'tmp' | 'old'): string {
  const mark = randomBytes(4).toString('hex');
  return path.join(path.dirname(target), `.${path.basename(target)}.${kind}-${mark}`);
}

function notPutBack(error: unknown, target: string, aside: string): Refusal {
  const why = error instanceof HeldFile ? heldWords(error) : '';
  return new Refusal(
    'locked',
    `${why}“${path.basename(target)}”没有换成新的，原来的内容没有变，但文件夹现在叫“${path.basename(aside)}”；再做一次会先把它改回原名。`,
  );
}
