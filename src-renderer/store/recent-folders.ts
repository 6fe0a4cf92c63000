import { z } from 'zod';

const KEY = 'wujin.recent-folders';
const MOST = 8;

const recentSchema = z.array(z.object({ folder: z.string(), unit: z.string() }));
export type RecentFolder = z.infer<typeof recentSchema>[number];

/** Newest first. What is stored by the window is not trusted: anything odd reads as nothing. */
export function recentFolders(): RecentFolder[] {
  try {
    return recentSchema.parse(JSON.parse(window.localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

export function rememberFolder(folder: string, unit: string): void {
  store([{ folder, unit }, ...recentFolders().filter((other) => other.folder !== folder)]);
}

export function forgetFolder(folder: string): void {
  store(recentFolders().filter((other) => other.folder !== folder));
}

function store(folders: RecentFolder[]): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(folders.slice(0, MOST)));
  } catch {
    // Only a convenience: without storage the list stays empty.
  }
}
