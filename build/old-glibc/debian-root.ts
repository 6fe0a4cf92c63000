import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';

/** Debian 11: its C library, 2.31, is 银河麒麟 V10's. */
const RELEASE = 'bullseye';

/**
 * A root folder with Debian 11 and the packages named, made once and kept. Needs Linux, root and
 * debootstrap.
 */
export function debianRoot(purpose: string, packages: readonly string[]): string {
  const root = join(cacheFolder(), `debian-11-${purpose}`);
  if (existsSync(root)) return root;
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error('a Debian 11 root is made on Linux, as root');
  const half = `${root}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  console.error(`making a Debian 11 root with ${packages.join(', ')}`);
  execFileSync(
    'debootstrap',
    ['--variant=minbase', `--include=${packages.join(',')}`, RELEASE, half],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  renameSync(half, root);
  return root;
}

/** Runs a command inside the root and answers with what it prints. */
export function runInRoot(root: string, command: string, args: readonly string[]): string {
  return execFileSync('chroot', [root, command, ...args], {
    encoding: 'utf8',
    env: {
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      LC_ALL: 'C.UTF-8',
      DEBIAN_FRONTEND: 'noninteractive',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
