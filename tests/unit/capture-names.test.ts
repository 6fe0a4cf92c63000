import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..', '..');
const CAPTURES = /\(\?<(?<name>[a-z]\w*)>/giu;

/** Lines whose patterns name two captures alike: an error of syntax to engines before 2024. */
function doubledCaptures(source: string): string[] {
  return source.split('\n').filter((line) => {
    const names = [...line.matchAll(CAPTURES)].map(({ groups }) => groups?.['name']);
    return new Set(names).size < names.length;
  });
}

test('no pattern names two captures alike, which the engine of older systems refuses whole', () => {
  const files = globSync('src-{shared,main,renderer}/**/*.{ts,tsx}', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) =>
    doubledCaptures(readFileSync(path.join(ROOT, file), 'utf8')).map((line) => [file, line]),
  );
  expect(found).toEqual([]);
});

test('a name that stands twice is found, in alternatives too', () => {
  const [twice, once] = [
    '/(?<year>\\d{4})年|(?<year>\\d{2})年/u',
    '/(?<year>\\d{4})年|(?<half>上)/u',
  ];
  expect(doubledCaptures(`${once}\n${twice}`)).toEqual([twice]);
});
