import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '..', '..');
const guide = readFileSync(path.join(root, 'MAINTAINING.md'), 'utf8');

test('MAINTAINING.md names only files and folders that exist', () => {
  // A name in angle brackets is the reader's to choose: its folder counts.
  const named = [...guide.matchAll(/\b(?:src-\w+|tests|build|docs|resources)\/[\w./<>-]*/g)].map(
    ([name]) => name.replace(/[^/]*<.*$/, '').replace(/\.$/, ''),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});

test('MAINTAINING.md names only scripts that exist', () => {
  const named = [...guide.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !(name && name in packageJson.scripts))).toEqual([]);
});
