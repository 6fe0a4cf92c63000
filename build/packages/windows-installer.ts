import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NotMade } from './not-made.ts';

export type WindowsArch = 'x64' | 'arm64';

interface InstallerPlan {
  /** The packed program. */
  folder: string;
  version: string;
  arch: WindowsArch;
  /** Where the installer is to be. */
  file: string;
  /** Lines of NSIS that precede the script. */
  before?: readonly string[];
}

const SCRIPT = resolve(import.meta.dirname, '..', 'installer.nsi');
/** Where NSIS puts itself on Windows, out of the PATH. */
const ON_WINDOWS = 'C:\\Program Files (x86)\\NSIS\\makensis.exe';

/** The compiler of NSIS; throws `NotMade` where there is none. */
export function makensis(): string {
  const found = [ON_WINDOWS, 'makensis'].find(
    (file) =>
      (file === 'makensis' || existsSync(file)) && spawnSync(file, ['-VERSION']).status === 0,
  );
  if (found === undefined)
    throw new NotMade(
      'NSIS is not here, which compiles the installer: winget install NSIS.NSIS on Windows, nsis on Debian',
    );
  return found;
}

/** Compiles build/installer.nsi for a packed folder, with that folder's files by name. */
export function windowsInstaller(compiler: string, plan: InstallerPlan): void {
  const { folder, version, arch, file, before = [] } = plan;
  const work = mkdtempSync(join(tmpdir(), 'wujin-installer-'));
  try {
    const files = join(work, 'files.nsh');
    writeFileSync(files, installedFiles(folder));
    const given = {
      VERSION: version,
      VERSION_IN_FOUR: `${version.replace(/[^0-9.].*$/u, '')}.0`,
      ARCH: arch,
      FILES: files,
      OUT: resolve(file),
    };
    const { status, stdout, stderr } = spawnSync(
      compiler,
      [
        '-V2',
        '-INPUTCHARSET',
        'UTF8',
        ...Object.entries(given).map(([name, value]) => `-D${name}=${value}`),
        ...before.map((line) => `-X${line}`),
        SCRIPT,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`makensis ended with ${status}:\n${stdout}${stderr}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Macros that lay every file of a folder in its place, and take away those and no others. */
export function installedFiles(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
  const isFolder = (name: string) => statSync(join(folder, name)).isDirectory();
  const place = (name: string) => `$INSTDIR\\${escaped(name.replaceAll('/', '\\'))}`;
  const lay = names.map((name) =>
    isFolder(name)
      ? `CreateDirectory "${place(name)}"`
      : `File "/oname=${place(name)}" "${join(folder, name)}"`,
  );
  // What is inside goes before its folder; a folder that holds anything else stays.
  const take = names
    .toReversed()
    .map((name) => `${isFolder(name) ? 'RMDir' : 'Delete'} "${place(name)}"`);
  return `${macro('installFiles', lay)}${macro('removeFiles', take)}`;
}

function macro(name: string, lines: readonly string[]): string {
  return `!macro ${name}\n${lines.map((line) => `  ${line}\n`).join('')}!macroend\n`;
}

/** As it stands in quotes, where `$` begins a variable. */
function escaped(text: string): string {
  return text.replaceAll('$', '$$$$').replaceAll('"', '$\\"');
}
