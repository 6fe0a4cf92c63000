import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lookAtHouse } from '../../build/check-circles.ts';
import { temporaryFolder } from '../support/ledger-temp.ts';

test('the house has no circle among files or folders', () => {
  const house = lookAtHouse(path.join(import.meta.dirname, '..', '..'));
  expect(house.circles).toEqual([]);
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

/** A circle begins wherever it was entered. */
function sorted(circle: string): string {
  return [...new Set(circle.split(/ -> |: /))].sort().join(' ');
}
