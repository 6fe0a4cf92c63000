import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

test('no script needs a shell of Unix', () => {
  const scripts = Object.entries(packageJson.scripts);
  const odd = scripts.filter(([, line]) =>
    /(^|&& *)(sh|bash|rm|cp|env|cat) |[;|$'`]|\.sh\b/.test(line),
  );
  expect(odd).toEqual([]);
});

test('an old Node is told what it lacks, in one word and before anything else', () => {
  const guard = path.join(ROOT, 'build', 'need-node.mjs');
  const asIf = (version: string) =>
    spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`,
        guard,
      ],
      { encoding: 'utf8' },
    );
  for (const version of ['20.20.0', '22.17.1']) {
    const { status, stderr } = asIf(version);
    expect([version, status]).toEqual([version, 2]);
    expect(stderr).toContain('Node 22.18 or newer');
  }
  for (const version of ['22.18.0', '24.21.0']) expect(asIf(version).status).toBe(0);
});

test('the workflows run commands that exist', () => {
  const folder = path.join(ROOT, '.github', 'workflows');
  const files = readdirSync(folder);
  expect(files.toSorted()).toEqual(['check.yml', 'release.yml']);
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const named = [...text.matchAll(/npm (?:run )?([a-z:]+)/g)].flatMap(([, name]) => name ?? []);
    const known = new Set(['ci', ...Object.keys(packageJson.scripts)]);
    expect([file, named.filter((name) => name !== 'npm' && !known.has(name))]).toEqual([file, []]);
    const programs = [...text.matchAll(/build\/[\w-]+\.(?:ts|mjs)/g)].map(([name]) => name);
    const present = readdirSync(path.join(ROOT, 'build')).map((name) => `build/${name}`);
    expect([file, programs.filter((name) => !present.includes(name))]).toEqual([file, []]);
  }
});
