import path from 'node:path';
import { fileBase } from '#shared/forms/file-name.ts';

/**
 * Gives every file a safe name of its own, in the order asked: no path, no reserved characters, and
 * no two names that differ only in case, since Windows holds them for one.
 */
export function nameGiver(taken: readonly string[]): (wanted: string) => string {
  const used = new Set(taken.map(folded));
  return (wanted) => {
    const { base, extension } = safeParts(wanted);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? `${base}${extension}` : `${base}（${number}）${extension}`;
      if (used.has(folded(name))) continue;
      used.add(folded(name));
      return name;
    }
  };
}

function safeParts(wanted: string): { base: string; extension: string } {
  const last = wanted.split(/[/\\]/).at(-1) ?? '';
  const extension = path.extname(last);
  const isPlain = /^\.[\p{L}\p{N}]{1,10}$/u.test(extension);
  return {
    base: fileBase([isPlain ? last.slice(0, -extension.length) : last]),
    extension: isPlain ? extension : '',
  };
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
