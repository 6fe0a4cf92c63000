import path from 'node:path';

/**
 * A file or folder that another program would not let go of within `HELD_FOR_MS`. Nothing was
 * renamed or removed.
 */
export class HeldFile extends Error {
  readonly code = 'EBUSY';
  readonly path: string;
  /** What the failed step had made and could not throw away either. */
  leftover: string | null = null;

  constructor(held: string, cause: unknown) {
    super(`held by another program: ${held}`, { cause });
    this.name = 'HeldFile';
    this.path = held;
  }
}

/** Growing waits: a scanner lets go within the first, a synced folder within the last. */
export const WAITS_MS = [25, 50, 100, 200, 400, 800, 1600] as const;

const HELD_FOR_MS = WAITS_MS.reduce((sum, ms) => sum + ms, 0);

/** What keeps it, for how long it was waited, and the way out; a full sentence. */
export function heldWords({ path: held, leftover }: HeldFile): string {
  const seconds = Math.round(HELD_FOR_MS / 1000);
  return `“${path.basename(held)}”正被别的程序占用（杀毒软件、同步盘、WPS 等），等了 ${seconds} 秒仍没有放开。请关闭占用它的程序后再试，仍不行时请技术人员检查这个位置的权限。${
    leftover === null ? '' : `没做完的“${path.basename(leftover)}”还留在那里，可以删除。`
  }`;
}
