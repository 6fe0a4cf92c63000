import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lookAtHouse } from '../../build/check-house.ts';
import { temporaryFolder } from '../support/ledger-temp.ts';

test('the house has no circle among files or folders, one thing to a name, and one place that renames', () => {
  const house = lookAtHouse(path.join(import.meta.dirname, '..', '..'));
  expect(house.circles).toEqual([]);
  expect(house.doubledNames).toEqual([]);
  expect(house.impatient).toEqual([]);
  expect(house.fileCount).toBeGreaterThan(500);
  expect(house.folderCount).toBeGreaterThan(60);
});

test.each([
  [
    'of type imports between two files',
    {
      'src-shared/a.ts': "import type { B } from './b.ts';",
      'src-shared/b.ts': "import type { A } from './a.ts';",
    },
    ['files: src-shared/a.ts -> src-shared/b.ts -> src-shared/a.ts'],
  ],
  [
    'between a folder and the one within it, over different files',
    {
      'src-main/store/a.ts': "import { b } from './rows/b.ts';",
      'src-main/store/rows/b.ts': 'export const b = 1;',
      'src-main/store/rows/c.ts': "export { d } from '../d.ts';",
      'src-main/store/d.ts': 'export const d = 1;',
    },
    ['folders: src-main/store -> src-main/store/rows -> src-main/store'],
  ],
  [
    'that an import at the time of use closes, through the alias',
    {
      'src-renderer/page.ts': "export const late = () => import('#shared/x.ts');",
      'src-shared/x.ts': "import '../src-renderer/page.ts';",
    },
    [
      'files: src-renderer/page.ts -> src-shared/x.ts -> src-renderer/page.ts',
      'folders: src-renderer -> src-shared -> src-renderer',
    ],
  ],
  ['none where imports run one way', { 'src-shared/a.ts': "import './b.ts';" }, []],
])('finds a circle %s', (_, files, circles) => {
  const root = temporaryFolder();
  for (const top of ['src-shared', 'src-main', 'src-renderer']) mkdirSync(path.join(root, top));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
  const found = lookAtHouse(root).circles;
  expect(found.map(sorted)).toEqual(circles.map(sorted));
});

test('finds a name that two files export', () => {
  const root = temporaryFolder();
  for (const top of ['src-shared', 'src-main', 'src-renderer']) mkdirSync(path.join(root, top));
  writeFileSync(path.join(root, 'src-shared/a.ts'), 'export type Desk = 1;\nexport const one = 1;');
  writeFileSync(path.join(root, 'src-main/b.ts'), 'export async function Desk() {}');
  expect(lookAtHouse(root).doubledNames).toEqual(['Desk: src-shared/a.ts, src-main/b.ts']);
});

test.each([
  ["import { readFile, rm } from 'node:fs/promises';", true],
  ["import {\n  renameSync as put,\n} from 'node:fs';", true],
  ["import * as fs from 'node:fs';", true],
  ["import fs from 'fs';", true],
  ["import { readFile, statSync } from 'node:fs';", false],
  ["import type { Dirent } from 'node:fs';\nimport { remove } from './move-and-remove.ts';", false],
])('sees whether a file renames or removes by itself: %s', (source, found) => {
  const root = temporaryFolder();
  for (const top of ['src-shared', 'src-main', 'src-renderer']) mkdirSync(path.join(root, top));
  writeFileSync(path.join(root, 'src-main/a.ts'), source);
  expect(lookAtHouse(root).impatient).toEqual(found ? ['src-main/a.ts'] : []);
});

/** A circle begins wherever it was entered. */
function sorted(circle: string): string {
  return [...new Set(circle.split(/ -> |: /))].sort().join(' ');
}
