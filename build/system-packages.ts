import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * Sees to what the tests need from the system: LibreOffice to open the documents, pdftotext and
 * pdftoppm to look at them, on Linux also Electron's libraries, a virtual display and a Chinese font.
 * Installs it on Debian and Ubuntu as root; elsewhere names it and stops.
 */
const isLinux = process.platform === 'linux';
const missing = [...missingCommands(), ...(isLinux ? missingOnLinux() : [])];
if (missing.length > 0) {
  if (isLinux && placeOf('apt-get') && process.getuid?.() === 0) install(missing);
  else {
    console.error(
      `The tests need what is not installed here, or not in the PATH:\n  ${missing.join(' ')}`,
    );
    console.error(`  ${howToInstall(missing)}`);
    process.exitCode = 1;
  }
}

/** Debian's names; of LibreOffice the two parts that open documents and workbooks. */
function missingCommands(): string[] {
  const lacking = placeOf('pdftotext') && placeOf('pdftoppm') ? [] : ['poppler-utils'];
  const office = placeOf('soffice');
  const parts = [
    ['libswlo.so', 'libreoffice-writer-nogui'],
    ['libsclo.so', 'libreoffice-calc-nogui'],
  ] as const;
  for (const [library, name] of parts) {
    // Only Debian splits it.
    const isWhole =
      office && (!isLinux || existsSync(join(dirname(realpathSync(office)), library)));
    if (!isWhole) lacking.push(name);
  }
  return lacking;
}

function missingOnLinux(): string[] {
  // Often outside a user's PATH.
  const env = { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin` };
  const { stdout: libraries } = spawnSync('ldconfig', ['-p'], { env, encoding: 'utf8' });
  const wanted = [
    ['libgtk-3.so.0', 'libgtk-3-0'],
    ['libnss3.so', 'libnss3'],
    ['libasound.so.2', 'libasound2'],
    ['libgbm.so.1', 'libgbm1'],
  ] as const;
  const lacking: string[] = wanted
    .filter(([file]) => !libraries?.includes(file))
    .map(([, name]) => name);
  for (const [command, name] of [
    ['Xvfb', 'xvfb'],
    ['xauth', 'xauth'],
  ] as const)
    if (!placeOf(command)) lacking.push(name);
  const fonts =
    placeOf('fc-list') && spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout;
  if (!fonts) lacking.push('fonts-noto-cjk', 'fontconfig');
  return lacking;
}

function install(names: readonly string[]): void {
  console.error(`Installing what the tests need: ${names.join(' ')}`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  // Newer releases renamed some libraries for 64-bit time.
  const named = (name: string) =>
    spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' }).status === 0
      ? `${name}t64`
      : name;
  apt('update', '-qq');
  const isDone = apt('install', '-y', '-qq', '--no-install-recommends', ...names.map(named));
  if (!isDone) process.exitCode = 1;
}

function howToInstall(names: readonly string[]): string {
  switch (process.platform) {
    case 'win32':
      return 'Install LibreOffice and poppler for Windows, and add their folders of programs to the PATH.';
    case 'darwin':
      return 'brew install --cask libreoffice && brew install poppler';
    default:
      return placeOf('apt-get')
        ? `sudo apt-get install ${names.join(' ')}`
        : "These are Debian's names; take this system's.";
  }
}

/** Where a command lies in the PATH. */
function placeOf(command: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.com'] : [''];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, command + ending);
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
