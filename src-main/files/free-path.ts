import { existsSync } from 'node:fs';

/** The path itself, or with `-2`, `-3` … behind it where something stands there already. */
export function freePath(wanted: string): string {
  let free = wanted;
  for (let number = 2; existsSync(free); number += 1) free = `${wanted}-${number}`;
  return free;
}
