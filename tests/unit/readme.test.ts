import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '..', '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

describe('README.md', () => {
  it('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g)].flatMap(
      ([, name]) => name ?? [],
    );
    const scripts = new Set([...Object.keys(packageJson.scripts), 'ci', 'run']);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !scripts.has(name))).toEqual([]);
  });

  it('gives the command that the continuous check runs', () => {
    expect(readFileSync(path.join(root, '.ci/run'), 'utf8')).toContain('npm ci && npm test');
    expect(readme).toContain('npm ci && npm test');
  });

  it('draws a tree whose folders exist, and leaves out no folder of the source', () => {
    const drawn = drawnFolders();
    expect(drawn.filter((folder) => !existsSync(path.join(root, folder)))).toEqual([]);
    for (const top of ['src-shared', 'src-main', 'src-renderer', 'tests']) {
      const present = readdirSync(path.join(root, top))
        .filter((name) => statSync(path.join(root, top, name)).isDirectory())
        .map((name) => `${top}/${name}`);
      expect(present.filter((folder) => !drawn.includes(folder))).toEqual([]);
    }
  });

  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].flatMap(([, link]) => link ?? []);
    expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  });
});

/** Folders of the tree in the README, by their path from the root. */
function drawnFolders(): string[] {
  const tree = /```\n(src-shared\/[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const folders: string[] = [];
  let top = '';
  for (const line of tree.split('\n')) {
    const isNested = line.startsWith('  ');
    const first = /^\s*([\w-]+)\//.exec(line)?.[1];
    if (!isNested && first) {
      top = first;
      folders.push(top);
      if (top === 'tests') {
        folders.push(...[...line.matchAll(/ (\w+)\//g)].map(([, name]) => `tests/${name}`));
      }
    } else if (isNested) {
      // Several folders may share a line; what stands behind two spaces is their description.
      const names = line.trim().split(/\s{2,}/)[0] ?? '';
      folders.push(...[...names.matchAll(/([\w-]+)\//g)].map(([, name]) => `${top}/${name}`));
    }
  }
  return folders;
}
