import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

export interface TrialPackages {
  /** The package of this version, to be installed first. */
  deb: string;
  version: string;
  newerDeb: string;
  newerVersion: string;
  /** Update files: of this version and of the newer one, as a maintainer makes them… */
  same: string;
  newer: string;
  /** …and of the newer one with a byte of the package changed, with its facts changed, signed with another key. */
  changed: string;
  renamed: string;
  strange: string;
}

/**
 * Makes, in a copy of the sources below `work`, what a maintainer makes for an update: the pair of keys, this
 * version's package with the public one in it, the next version's, and their update files.
 */
export function makeTrialPackages(work: string): TrialPackages {
  const sources = join(work, 'sources');
  copySources(sources);
  const manifestFile = join(sources, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { version: string };
  const { version } = manifest;
  const newerVersion = version.replace(/\d+$/, (last) => String(Number(last) + 1));

  const key = join(work, 'private.pem');
  run(sources, 'build/update-keys.ts', key);
  const deb = makeDeb(sources);
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, version: newerVersion }, null, 2));
  const newerDeb = makeDeb(sources);

  const same = signed(deb, key, version);
  const newer = signed(newerDeb, key, newerVersion);
  const changed = variant(newer, 'changed', (bytes) => {
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  });
  const renamed = variant(newer, 'renamed', (bytes) => {
    const at = bytes.indexOf(newerVersion);
    bytes.write('9', at);
  });
  const otherKey = join(work, 'another.pem');
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(otherKey, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const strangeDeb = join(work, 'strange.deb');
  copyFileSync(newerDeb, strangeDeb);
  const strange = signed(strangeDeb, otherKey, newerVersion);
  return { deb, version, newerDeb, newerVersion, same, newer, changed, renamed, strange };

  function signed(file: string, withKey: string, of: string): string {
    const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
    const words = ['--key', withKey, '--version', of, '--system', 'linux', '--arch', arch, file];
    run(sources, 'build/sign-update.ts', ...words);
    return `${file}.wjupdate`;
  }
}

/** What git knows or would take, as it lies here; the packages as hard links, since nothing writes to them. */
function copySources(sources: string): void {
  rmSync(sources, { recursive: true, force: true });
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const names = execFileSync('git', listing, { cwd: root, encoding: 'utf8' }).split('\0');
  for (const name of names.filter((one) => one !== '')) {
    mkdirSync(dirname(join(sources, name)), { recursive: true });
    copyFileSync(join(root, name), join(sources, name));
  }
  const packages = [join(root, 'node_modules'), join(sources, 'node_modules')];
  execFileSync('cp', ['--archive', '--link', ...packages]);
}

function makeDeb(sources: string): string {
  const lines = run(sources, 'build/pack.ts', '--deb').trim().split('\n');
  return lines.at(-1) ?? '';
}

function run(cwd: string, script: string, ...args: string[]): string {
  console.log(`  node ${[script, ...args].join(' ')}`);
  return execFileSync(process.execPath, [join(cwd, script), ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function variant(file: string, name: string, change: (bytes: Buffer) => void): string {
  const bytes = readFileSync(file);
  change(bytes);
  const made = join(dirname(file), `${name}.wjupdate`);
  writeFileSync(made, bytes);
  return made;
}
