import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { makensis, windowsInstaller } from '../../../build/packages/windows-installer.ts';
import { packWithStub } from '../../support/stub-package.ts';
import { fromDebian, type WindowsNode } from './wine.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const KEY = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\cn.wujin-ledger.app';
/** Beside the service, where the database's binding and the sample are found as the app finds them. */
const COMMAND_LINE = 'resources\\app.asar.unpacked\\out\\command-line.mjs';
const ONLY_OLD = 'locales/only-in-the-old.pak';
const LINK = '五进台账.lnk';

/** What is asked of the installer, in its order; null where it went as it must. */
export type Told = (what: string, fault: string | null) => void;

/**
 * The installer of build/installer.nsi on Windows: an older version, a ledger made by its command line,
 * the newer version over it, and removal. Node stands in Electron's place, so that it can be started.
 * Throws `NotMade` without NSIS.
 */
export async function tryInstaller(windows: WindowsNode, work: string, tell: Told): Promise<void> {
  const compiler = compilerHere();
  if (reg(windows, work) !== null) {
    tell('nothing, since the product is installed here', 'remove it first, or try elsewhere');
    return;
  }
  const [older, newer] = await makeInstallers(windows, compiler, work);
  const silently = (program: string, ...args: string[]) =>
    windows.start(windows.pathOf(program), ['/S', ...args], work).status;

  is(tell, 'the older version installs for this user, silently', silently(older), 0);
  const installed = reg(windows, work) ?? { version: 'none', place: 'none' };
  is(tell, 'Windows knows it', installed.version, '0.0.9');
  is(
    tell,
    "it lies among this user's own programs",
    /^C:\\users\\[^\\]+\\AppData\\Local\\(Programs\\wujin-ledger)$/iu.exec(installed.place)?.[1],
    'Programs\\wujin-ledger',
  );
  const folder = windows.fileOf(installed.place);
  const [, user = ''] = /^(C:\\users\\[^\\]+)\\/iu.exec(installed.place) ?? [];
  const links = ['Desktop', 'AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs'].map(
    (place) => path.join(windows.fileOf(`${user}\\${place}`), LINK),
  );
  const linksThere = () => links.map((link) => existsSync(link)).join();
  is(tell, 'it has a link on the desktop and one in the menu', linksThere(), 'true,true');

  const inProgram = path.join(folder, '便携数据', '台账');
  const ledgers = [inProgram, path.join(work, '另一处 台账')];
  const program = path.win32.join(installed.place, 'wujin-ledger.exe');
  const command = (name: string, ledger: string, ...words: string[]) => {
    const line = [path.win32.join(installed.place, COMMAND_LINE), name, ...words];
    return windows.start(program, [...line, '--data', windows.pathOf(ledger)], work);
  };
  mkdirSync(path.dirname(inProgram));
  const made = ledgers.map((ledger) => command('sample', ledger).status);
  is(tell, 'its command line makes a ledger in its own folder and one elsewhere', made, [0, 0]);
  const before = ledgers.map((ledger) => command('list', ledger, 'activity').stdout);
  is(
    tell,
    'the ledgers hold records',
    before.every((list) => list.length > 500),
    true,
  );

  // The program itself starts the installer, and so is running.
  const over = `process.exitCode = require('node:child_process').spawnSync(process.argv[1], ['/S'], { stdio: 'ignore' }).status`;
  const whileRunning = windows.start(program, ['-e', over, windows.pathOf(newer)], work).status;
  is(tell, 'the newer version refuses while the program runs', whileRunning, 2);
  is(tell, 'and leaves the older one', reg(windows, work)?.version, '0.0.9');
  is(tell, 'with its files', existsSync(path.join(folder, ONLY_OLD)), true);

  rmSync(links[0] ?? '');
  is(tell, 'the newer version installs over it, silently', silently(newer), 0);
  is(tell, 'Windows knows the newer one', reg(windows, work)?.version, '0.1.0');
  is(tell, 'what only the older one had is gone', existsSync(path.join(folder, ONLY_OLD)), false);
  is(tell, 'a desktop link thrown away does not come back', linksThere(), 'false,true');
  const after = ledgers.map((ledger) => command('list', ledger, 'activity').stdout);
  is(tell, 'its command line reads the same records', sameText(after, before), true);

  is(tell, 'it is removed, silently', silently(path.join(folder, 'uninstall.exe')), 0);
  // Its own file is removed by a copy of it that runs on.
  for (let wait = 0; wait < 60 && existsSync(path.join(folder, 'uninstall.exe')); wait += 1)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  const left = existsSync(folder) ? readdirSync(folder).join() : '';
  is(tell, 'nothing of it is left but the ledger there', left, '便携数据');
  is(tell, 'nor its links', linksThere(), 'false,false');
  is(tell, 'nor what Windows knew of it', reg(windows, work), null);
  const main = path.join(ROOT, 'src-main', 'cli', 'main.ts');
  const here = (...line: string[]) =>
    spawnSync(process.execPath, [main, ...line], { encoding: 'utf8' });
  const whole = ledgers.map((ledger) => here('verify', '--data', ledger).status);
  is(tell, 'both ledgers are whole', whole, [0, 0]);
  const kept = ledgers.map((ledger) => here('list', 'activity', '--data', ledger).stdout);
  is(tell, 'and hold their records', sameText(kept, before), true);
}

function compilerHere(): string {
  try {
    return makensis();
  } catch {
    fromDebian('nsis');
    return makensis();
  }
}

/** The same lines, whichever system ended them. */
function sameText(one: readonly string[], other: readonly string[]): boolean {
  return one.join().replaceAll('\r\n', '\n') === other.join().replaceAll('\r\n', '\n');
}

async function makeInstallers(
  windows: WindowsNode,
  compiler: string,
  work: string,
): Promise<readonly [older: string, newer: string]> {
  const project = path.join(work, 'packing');
  mkdirSync(project);
  const folder = await packWithStub(project, 'win32', 'x64', windows.program);
  await bundleCommandLine(path.join(folder, 'resources', 'app.asar.unpacked', 'out'));
  const make = (version: string, packed: string) => {
    const file = path.join(work, `安装 ${version}.exe`);
    // Not compressed, since that takes minutes; Debian's Wine alone has no 32 bits.
    const target = process.platform === 'win32' ? [] : ['Target amd64-unicode'];
    const before = [...target, 'SetCompressor /FINAL zlib', 'SetCompress off'];
    windowsInstaller(compiler, { folder: packed, version, arch: 'x64', file, before });
    return file;
  };
  const newer = make('0.1.0', folder);
  const old = path.join(work, 'old');
  cpSync(folder, old, { recursive: true });
  writeFileSync(path.join(old, ONLY_OLD), 'old');
  return [make('0.0.9', old), newer];
}

async function bundleCommandLine(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node22',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: { 'command-line': path.join(ROOT, 'src-main', 'cli', 'main.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false },
      },
    },
  });
}

/** What Windows keeps of an installed program; null where there is none. */
function reg(windows: WindowsNode, work: string): { version: string; place: string } | null {
  const { status, stdout } = windows.start('reg', ['query', KEY], work);
  if (status !== 0) return null;
  const value = (name: string) =>
    new RegExp(`${name} +REG_SZ +([^\\r\\n]+)`, 'u').exec(stdout)?.[1]?.trim() ?? 'none';
  return { version: value('DisplayVersion'), place: value('InstallLocation') };
}

function is(tell: Told, what: string, found: unknown, wanted: unknown): void {
  const isSo = JSON.stringify(found) === JSON.stringify(wanted);
  tell(what, isSo ? null : `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}
