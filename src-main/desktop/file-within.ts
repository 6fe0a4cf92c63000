import { join, sep } from 'node:path';

/** The file a URL's path names in `dir`; undefined for a path that would leave it, however written. */
export function fileWithin(dir: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const file = join(dir, decoded);
  return file.startsWith(dir + sep) ? file : undefined;
}
