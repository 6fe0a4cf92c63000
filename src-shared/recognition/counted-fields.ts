import type { Counted } from './count-words.ts';

/** What each number of a record counts; form, paste and import read it alike. */
export const COUNTED_FIELDS = {
  sessions: 'sessions',
  audience: 'people',
  materials: 'copies',
  mediaItems: 'items',
  reach: 'any',
  'details.reach': 'any',
} as const satisfies Record<string, Counted>;

export type CountedField = keyof typeof COUNTED_FIELDS;
