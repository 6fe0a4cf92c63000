/** The window's pages; records are kept on the page of their kind. */
export const PAGE_IDS = [
  'home',
  'activity',
  'pilot',
  'work',
  'case',
  'import',
  'report',
  'year',
  'archive',
  'evidence',
  'templates',
  'unit',
  'roster',
  'gather',
  'bin',
  'settings',
] as const;
export type PageId = (typeof PAGE_IDS)[number];
