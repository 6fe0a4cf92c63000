import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '..', '..');
const manual = 'docs/manual';
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

  it('links only to files that exist, among them the manual', () => {
    expect(brokenLinks('README.md')).toEqual([]);
    expect(linksOf('README.md')).toContain('README.zh-CN.md');
  });
});

describe('the manual', () => {
  const pages = readdirSync(path.join(root, manual)).filter((name) => name.endsWith('.md'));

  it('links and shows only what exists', () => {
    expect(pages.length).toBeGreaterThan(8);
    for (const page of ['README.zh-CN.md', ...pages.map((name) => `${manual}/${name}`)]) {
      expect(brokenLinks(page), page).toEqual([]);
    }
  });

  it('lists every page, and shows every picture somewhere', () => {
    expect(linksOf('README.zh-CN.md')).toEqual(
      expect.arrayContaining(pages.map((name) => `${manual}/${name}`)),
    );
    const shown = pages.flatMap((name) => linksOf(`${manual}/${name}`));
    const pictures = readdirSync(path.join(root, manual, 'pictures'));
    expect(pictures.filter((name) => !shown.includes(`pictures/${name}`))).toEqual([]);
  });

  it('names every command of the command line', () => {
    const page = readFileSync(path.join(root, manual, '10-command-line.md'), 'utf8');
    const commands = readdirSync(path.join(root, 'src-main/cli/commands'));
    expect(commands.length).toBeGreaterThan(8);
    const missing = commands.filter((file) => !page.includes(`| \`${path.parse(file).name}`));
    expect(missing).toEqual([]);
  });
});

const linksOf = (file: string): string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].flatMap(
    ([, link]) => link ?? [],
  );

const brokenLinks = (file: string): string[] =>
  linksOf(file).filter((link) => !existsSync(path.join(root, path.dirname(file), link)));

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
