import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdtemp, readdir } from 'node:fs/promises';
import { hostname, networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { errorCodeOf } from './error-code.ts';
import { discardNow } from './move-and-remove.ts';

const DAY_MS = 86_400_000;

/**
 * Has something made at a passing place of `folder`, from where `work` moves it once it is whole. Before,
 * what such work left there goes: of a program that was killed, or of one whose stick was pulled. The
 * name says who makes it, so that nothing goes which somebody may still be making.
 */
export async function atPassingPlace<T>(
  folder: string,
  work: (place: string) => Promise<T>,
): Promise<T> {
  await clearLeavings(folder);
  const name = `.wujin-${computer()}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  UNDER_WAY.add(name);
  try {
    return await work(path.join(folder, name));
  } finally {
    UNDER_WAY.delete(name);
  }
}

/** Whether a name is one of a passing place, or of what SQLite makes beside it. */
export function isOfPassingPlace(name: string): boolean {
  return PLACE.test(name);
}

const PLACE = /^(\.wujin-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.tmp)(?:\.part)?(?:-journal)?$/;

/** A folder for the passing where the system keeps such; left ones go a day later. */
export async function makePassingFolder(what: 'update' | 'trial'): Promise<string> {
  await clearPassingFolders();
  return mkdtemp(path.join(tmpdir(), `wujin-${what}-`));
}

/** A day, because what an update brought may still be being installed. */
export async function clearPassingFolders(): Promise<void> {
  for (const name of await namesIn(tmpdir())) {
    const folder = path.join(tmpdir(), name);
    if (/^wujin-(?:update|trial)-[0-9A-Za-z]{6}$/.test(name) && (await isOwnAndOld(folder)))
      await discardNow(folder);
  }
}

/** Names that this program makes something under at the moment. */
const UNDER_WAY = new Set<string>();

async function clearLeavings(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const [, start = '', of = '', pid = ''] = PLACE.exec(name) ?? [];
    if (start === '' || UNDER_WAY.has(start)) continue;
    const place = path.join(folder, name);
    const isOver = of === computer() && (Number(pid) === process.pid || !isRunning(Number(pid)));
    // Of another computer nobody knows here; nothing is a day in the making.
    if (isOver || (await isOwnAndOld(place))) await discardNow(place);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCodeOf(error) !== 'ESRCH';
  }
}

async function isOwnAndOld(place: string): Promise<boolean> {
  try {
    const { uid, mtimeMs } = await lstat(place);
    const isOwn = process.getuid === undefined || uid === process.getuid();
    return isOwn && mtimeMs < Date.now() - DAY_MS;
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return false;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return [];
  }
}

/** Tells computers apart, also those that were set up as copies of one; no longer where the network cards change. */
function computer(): string {
  const cards = Object.values(networkInterfaces()).flatMap((each = []) =>
    each.map(({ mac }) => mac),
  );
  const told = [hostname(), ...[...new Set(cards)].sort()].join('\n');
  return createHash('sha256').update(told).digest('hex').slice(0, 8);
}
