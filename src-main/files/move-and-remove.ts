import { constants, type Stats } from 'node:fs';
import path from 'node:path';
import { diskCalls } from './disk-calls.ts';
import { errorCodeOf } from './error-code.ts';
import { HeldFile, WAITS_MS } from './held-file.ts';
import { refuseWindowsName } from './windows-name.ts';

/**
 * The one place that renames and removes. On Windows a scanner, a synced folder or WPS may hold a
 * file for a moment; each call is tried again with growing waits, about three seconds in all, and
 * then ends in `HeldFile`. Between two tries everything is as it was before the call.
 */
export async function move(from: string, to: string): Promise<void> {
  refuseWindowsName(to);
  await patiently(
    () => diskCalls.rename(from, to),
    (error) => heldOnMove(error, from, to),
  );
}

/** A file, or a folder with all it holds. One that is not there is as good as removed. */
export async function remove(target: string): Promise<void> {
  await patiently(
    () => diskCalls.rm(target, { recursive: true, force: true }),
    (error) => heldOnRemoval(error, target),
  );
}

/**
 * The same for what nobody needs any more: a half-written file, a surplus copy. What is held stays,
 * and false is the answer; it never hides the failure that made the file useless.
 */
export async function discard(target: string): Promise<boolean> {
  return isDone(remove(target));
}

/** The same for what can go another time: nobody is kept waiting for it. */
export async function discardNow(target: string): Promise<boolean> {
  return isDone(diskCalls.rm(target, { recursive: true, force: true }));
}

/** The same after a failure, which it returns: it names what is held and stays. */
export async function discardAfter(failure: unknown, target: string): Promise<unknown> {
  const isGone = await discard(target);
  if (!isGone && failure instanceof HeldFile) failure.leftover = target;
  return failure;
}

/** A folder made on the way that stayed empty; one that holds something stays. */
export async function discardEmpty(folder: string): Promise<boolean> {
  const removal = patiently(
    () => diskCalls.rmdir(folder),
    (error) => heldOnRemoval(error, folder),
  );
  return isDone(removal);
}

/** `move` where nothing may run in between: an upgrade at the start, settings at the end. */
export function moveSync(from: string, to: string): void {
  for (const ms of [...WAITS_MS, null]) {
    try {
      diskCalls.renameSync(from, to);
      return;
    } catch (error) {
      if (!isHold(error)) throw error;
      if (ms === null) throw new HeldFile(to, error);
      diskCalls.waitSync(ms);
    }
  }
}

/** `discard` at the start, where nobody is kept waiting for what can go another time. */
export function discardSync(target: string): boolean {
  try {
    diskCalls.rmSync(target, { recursive: true, force: true });
    return true;
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return false;
  }
}

async function patiently(
  attempt: () => Promise<void>,
  heldBy: (error: unknown) => Promise<HeldFile | null>,
): Promise<void> {
  for (const ms of [...WAITS_MS, null]) {
    try {
      await attempt();
      return;
    } catch (error) {
      const held = isHold(error) ? await heldBy(error) : null;
      if (held === null) throw error;
      if (ms === null) throw held;
      await diskCalls.wait(ms);
    }
  }
}

/** Windows says `EPERM` or `EACCES` of a file that is open elsewhere, network disks say `EBUSY`. */
function isHold(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY'].includes(errorCodeOf(error) ?? '');
}

/** Null where waiting is in vain: a folder in the way, a place that may not be written. */
async function heldOnMove(error: unknown, from: string, to: string): Promise<HeldFile | null> {
  const before = await statOf(to);
  const places = [path.dirname(from), before === null ? path.dirname(to) : to];
  const isForbidden = before?.isDirectory() || !(await areWritable(places));
  // What begins with a dot is our own name for it.
  const known = path.basename(to).startsWith('.') ? from : to;
  return isForbidden ? null : new HeldFile(known, error);
}

async function heldOnRemoval(error: unknown, target: string): Promise<HeldFile | null> {
  const at = error instanceof Error && 'path' in error ? String(error.path) : target;
  return (await areWritable([path.dirname(at)])) ? new HeldFile(at, error) : null;
}

async function statOf(place: string): Promise<Stats | null> {
  try {
    return await diskCalls.stat(place);
  } catch {
    return null;
  }
}

async function areWritable(places: readonly string[]): Promise<boolean> {
  try {
    for (const place of places) await diskCalls.access(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function isDone(removal: Promise<void>): Promise<boolean> {
  try {
    await removal;
    return true;
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return false;
  }
}
