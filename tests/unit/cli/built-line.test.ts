import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BUILT_LINE, builtLine, STAMPS, stampOf } from '#main/cli/built-line.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

const FILES = ['src-main/a.ts', 'src-shared/b.ts'];

function builtRoot(): string {
  const root = temporaryFolder();
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), 'export {};\n');
  }
  mkdirSync(path.join(root, BUILT_LINE), { recursive: true });
  const stamps = Object.fromEntries(FILES.map((file) => [file, stampOf(path.join(root, file))]));
  writeFileSync(path.join(root, BUILT_LINE, STAMPS), JSON.stringify(stamps));
  return root;
}

it('is run while all that it was made of is as it was', () => {
  const root = builtRoot();
  expect(builtLine(root)).toBe(path.join(root, 'out', 'cli', 'cli.cjs'));
});

it.each<[string, (root: string) => void]>([
  ['another text', (root) => writeFileSync(path.join(root, 'src-main/a.ts'), 'export { x };\n')],
  ['another time', (root) => utimesSync(path.join(root, 'src-shared/b.ts'), 1, 1)],
  ['a file that is gone', (root) => rmSync(path.join(root, 'src-main/a.ts'))],
  ['a build cut short', (root) => rmSync(path.join(root, BUILT_LINE, STAMPS))],
  ['torn stamps', (root) => writeFileSync(path.join(root, BUILT_LINE, STAMPS), '{"src-main/a.ts"')],
])('is not run after %s', (_, change) => {
  const root = builtRoot();
  change(root);
  expect(builtLine(root)).toBeNull();
});
