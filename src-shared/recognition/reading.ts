/**
 * What a recogniser makes of a cell's words. `guessed` values are shown to the clerk with `why`
 * before anything is stored; `refused` says in Chinese what is wrong.
 */
export type Reading<T> =
  | { state: 'read'; value: T }
  | { state: 'guessed'; value: T; why: string }
  | { state: 'blank' }
  | { state: 'refused'; why: string };

export function understood<T>(value: T): Reading<T> {
  return { state: 'read', value };
}

export function guessed<T>(value: T, why: string): Reading<T> {
  return { state: 'guessed', value, why };
}

export function refused<T>(why: string): Reading<T> {
  return { state: 'refused', why };
}

export const BLANK = { state: 'blank' } as const;
