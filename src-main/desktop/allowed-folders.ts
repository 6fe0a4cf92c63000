import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Folders the clerk chose or the ledger uses; only inside them does the page get things opened. */
export interface AllowedFolders {
  allow(path: string): void;
  has(path: string): boolean;
}

export function createAllowedFolders(): AllowedFolders {
  const roots = new Set<string>();
  return {
    allow(path) {
      const real = realPath(path);
      if (real) roots.add(real);
    },
    /** False for what does not exist; links count as what they point at. */
    has(path) {
      const real = realPath(path);
      return real !== undefined && [...roots].some((root) => isWithin(root, real));
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
