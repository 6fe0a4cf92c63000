import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../faults/kinds/kinds.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

test('the page of faults tells of the kinds that the command tries, and of each as it is tried now', () => {
  const page = readFileSync(path.join(ROOT, 'docs', 'faults.md'), 'utf8');
  const listed = [...page.matchAll(/^- `(\w+)`: (.+)$/gmu)].map(([, id, text]) => ({ id, text }));
  expect(listed.map(({ id }) => id)).toEqual([...KINDS.map(({ id }) => id), 'window']);
  for (const { what, holds } of KINDS) {
    const line = listed.find(({ text }) => text?.startsWith(`${what}. Holds: ${holds}.`));
    expect(line?.text, what).toMatch(/Run of \d{4}-\d\d-\d\d, long form, seed \d+/u);
  }
  const tried = [...page.matchAll(/^\| (\w+) \| all \| (\d+) \|/gmu)];
  expect(tried.map(([, kind]) => kind)).toEqual(KINDS.map(({ id }) => id));
  for (const [, kind, count] of tried) expect(Number(count), kind).toBeGreaterThan(100);
});

test('the window is held against the list by a test that is there', () => {
  expect(readFileSync(path.join(ROOT, 'tests', 'e2e', 'security.spec.ts'), 'utf8')).toContain(
    'test(',
  );
});
