import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** What the clerk chose or the ledger uses; only that, and what lies in its folders, does the page get opened. */
export interface AllowedFolders {
  allow(path: string): void;
  has(path: string): boolean;
}

export function createAllowedFolders(): AllowedFolders {
  const roots = new Set<string>();
  return {
    allow: (path) => void roots.add(path),
    /** False for what does not exist; links count as what they point at. */
    has(path) {
      const real = realPath(path);
      if (real === undefined) return false;
      return [...roots].some((root) => isWithin(realPath(root) ?? root, real));
    },
  };
}

function realPath(path: string): string | undefined {
  try {
    return isAbsolute(path) ? realpathSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(root: string, path: string): boolean {
  const steps = relative(root, path);
  return steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps);
}
