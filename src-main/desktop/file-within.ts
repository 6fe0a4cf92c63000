import { join, sep } from 'node:path';

/** The file a URL's path names in `dir`; undefined for a path that would leave it, however written. */
export function fileWithin(dir: string, pathname: string): string | undefined {
  const path = decoded(pathname);
  if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined;
  const file = join(dir, path);
  return file.startsWith(dir + sep) ? file : undefined;
}

/** Undefined for a percent sign that begins nothing. */
export function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
