import { z } from 'zod';

const KEY = 'wujin.recent-folders';
const MOST = 8;

const recentSchema = z.looseObject({ folder: z.string(), unit: z.string() });
export type RecentFolder = z.infer<typeof recentSchema>;

/** Newest first. What is stored by the window is not trusted: an odd entry costs itself alone. */
export function recentFolders(): RecentFolder[] {
  try {
    return recentIn(window.localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

export function rememberFolder(folder: string, unit: string): void {
  change((folders) => {
    const known = folders.find((other) => other.folder === folder);
    return [{ ...known, folder, unit }, ...folders.filter((other) => other !== known)];
  });
}

export function forgetFolder(folder: string): void {
  change((folders) => folders.filter((other) => other.folder !== folder));
}

export function recentIn(text: string | null): RecentFolder[] {
  return entriesIn(text).flatMap((entry) => recentSchema.safeParse(entry).data ?? []);
}

/** The text to store for a changed list; entries that cannot be read stay behind it. */
export function changedRecent(
  text: string | null,
  next: (folders: RecentFolder[]) => RecentFolder[],
): string {
  const odd = entriesIn(text).filter((entry) => !recentSchema.safeParse(entry).success);
  return JSON.stringify([...next(recentIn(text)).slice(0, MOST), ...odd]);
}

function change(next: (folders: RecentFolder[]) => RecentFolder[]): void {
  try {
    const { localStorage } = window;
    localStorage.setItem(KEY, changedRecent(localStorage.getItem(KEY), next));
  } catch {
    // Only a convenience: without storage the list stays empty.
  }
}

/** A text that is no list is an entry that cannot be read. */
function entriesIn(text: string | null): unknown[] {
  if (text === null) return [];
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json : [json];
  } catch {
    return [text];
  }
}
