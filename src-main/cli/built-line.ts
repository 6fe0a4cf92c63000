import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the build lays the command line, from the root of the sources: hundreds of modules in a few. */
export const BUILT_LINE = path.join('out', 'cli');
/** Beside it: each file that it was made of, with its stamp. Written last. */
export const STAMPS = 'made-of.json';

/** Size and time of a file as it is now; of one that is gone, neither. */
export function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : 'gone';
}

/** The built command line; null where there is none, or where a file that it was made of is no longer the same. */
export function builtLine(root: string): string | null {
  const folder = path.join(root, BUILT_LINE);
  let stamps: Record<string, string>;
  try {
    stamps = JSON.parse(readFileSync(path.join(folder, STAMPS), 'utf8'));
  } catch {
    return null;
  }
  const isOfToday = Object.entries(stamps).every(
    ([file, stamp]) => stampOf(path.join(root, file)) === stamp,
  );
  return isOfToday ? path.join(folder, 'cli.cjs') : null;
}
