import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const MAIN = 'src-renderer/app/main.tsx';

const sources = new Map(
  globSync('src-renderer/**/*.{ts,tsx,css}', { cwd: ROOT }).map((file) => [
    file.split(path.sep).join('/'),
    readFileSync(path.join(ROOT, file), 'utf8'),
  ]),
);
const imported = /^(?:import|export)\b[^'"]*?(?:from\s*)?'(\.[^']+)'/gm;
const loadedLater = /\bimport\(\s*'(\.[^']+)'/g;

const reached = (file: string, pattern: RegExp): string[] =>
  [...(sources.get(file) ?? '').matchAll(pattern)]
    .map(([, name = '']) => path.posix.join(path.posix.dirname(file), name))
    .filter((target) => sources.has(target));

/** The file and all that is loaded with it. */
function loadedWith(start: string): Set<string> {
  const files = new Set([start]);
  for (const file of files) for (const next of reached(file, imported)) files.add(next);
  return files;
}

const isStyle = (file: string) => file.endsWith('.css');
const styledBy = new Map<string, string[]>();
for (const [file, text] of sources) {
  if (!isStyle(file)) continue;
  for (const [, name = ''] of text.matchAll(/\.([a-z]\w*(?:-\w+)+)/g)) {
    styledBy.set(name, [...(styledBy.get(name) ?? []), file]);
  }
}

/** `file: class`, for what is styled only where other parts of the window have been loaded. */
function unstyled(start: string): string[] {
  const files = loadedWith(start);
  const styles = new Set([...files, ...loadedWith(MAIN)].filter(isStyle));
  return [...files]
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const texts = (sources.get(file) ?? '').match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? [];
      const words = new Set(texts.join(' ').match(/[a-z]\w*(?:-\w+)+/g));
      return [...words]
        .filter((word) => styledBy.has(word))
        .filter((word) => !styledBy.get(word)?.some((style) => styles.has(style)))
        .map((word) => `${file}: ${word}`);
    });
}

test('each part of the window brings the styles of what it shows, whatever was opened before', () => {
  const parts = new Set([...sources.keys()].flatMap((file) => reached(file, loadedLater)));
  expect(parts.size).toBeGreaterThan(14);
  expect(styledBy.size).toBeGreaterThan(100);
  expect([...new Set([...parts].flatMap(unstyled))]).toEqual([]);
});
