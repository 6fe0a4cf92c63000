import { normalize } from 'node:path';
import type { PathUse } from '#shared/contract/path-inputs.ts';

/**
 * The paths that the page has from the main process: chosen in a dialog, dropped, or the ledger's own. A
 * path is its own handle: the page shows it and passes it on, and one that was not given is worth nothing.
 */
export interface GivenPaths {
  give(path: string, ...uses: PathUse[]): void;
  has(path: string, use: PathUse): boolean;
}

/** The oldest go first; no clerk comes near it, and a page that makes them up fills no memory. */
const MOST_GIVEN = 20_000;

export function createGivenPaths(): GivenPaths {
  const given = new Set<string>();
  const keyOf = (path: string, use: PathUse) => `${use} ${normalize(path)}`;
  return {
    give(path, ...uses) {
      if (path === '') return;
      for (const use of uses) {
        given.delete(keyOf(path, use));
        given.add(keyOf(path, use));
      }
      for (const oldest of given) {
        if (given.size <= MOST_GIVEN) break;
        given.delete(oldest);
      }
    },
    has: (path, use) => given.has(keyOf(path, use)),
  };
}
