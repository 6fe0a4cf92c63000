import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { statusOf } from './probe-host.ts';
import { STAND_IN_VERSION, standInDist } from './stand-in-runtime.ts';

export interface ElectronRuntime {
  executablePath: string;
  /** The unpacked distribution the executable stands in. */
  distPath: string;
  version: string;
  /** An older genuine Electron for development and tests where the pinned one cannot be fetched. */
  standIn: boolean;
}

const PROBE_MS = 4_000;

/**
 * The Electron that runs on this machine, found by what can be had: the folder named by
 * ELECTRON_OVERRIDE_DIST_PATH, the pinned package's own binary (fetched once where its host or
 * ELECTRON_MIRROR answers), else the stand-in. Prints one line saying which.
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const runtime = fromOverride() ?? (await fromPackage()) ?? (await fromStandIn());
  const note = runtime.standIn
    ? ` (stand-in for ${pinned.version}, whose download host does not answer; development and tests only)`
    : '';
  console.error(`Electron ${runtime.version}${note}`);
  return runtime;
}

const packageDir = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const pinned = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
  version: string;
  repository: string;
};

function fromOverride(): ElectronRuntime | undefined {
  const distPath = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!distPath) return undefined;
  const executablePath = join(distPath, EXECUTABLE);
  if (!existsSync(executablePath))
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH names a folder without ${EXECUTABLE}: ${distPath}`,
    );
  return { executablePath, distPath, version: versionIn(distPath), standIn: false };
}

async function fromPackage(): Promise<ElectronRuntime | undefined> {
  const distPath = join(packageDir, 'dist');
  const runtime = {
    executablePath: join(distPath, EXECUTABLE),
    distPath,
    version: pinned.version,
    standIn: false,
  };
  if (isInstalled(distPath)) return runtime;
  if (!(await downloadAnswers())) return undefined;
  // Its installer heeds a proxy only where it is told to.
  const env = { ...process.env, ELECTRON_GET_USE_PROXY: '1' };
  await promisify(execFile)(process.execPath, [join(packageDir, 'install.js')], { env });
  return runtime;
}

async function fromStandIn(): Promise<ElectronRuntime> {
  const distPath = await standInDist();
  return {
    executablePath: join(distPath, 'electron'),
    distPath,
    version: STAND_IN_VERSION,
    standIn: true,
  };
}

const EXECUTABLE =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

function isInstalled(distPath: string): boolean {
  return existsSync(join(distPath, EXECUTABLE)) && versionIn(distPath) === pinned.version;
}

function versionIn(distPath: string): string {
  const file = join(distPath, 'version');
  return existsSync(file)
    ? readFileSync(file, 'utf8').trim().replace(/^v/, '')
    : 'of unknown version';
}

/** Asks for the very file the installer would fetch, so that a proxy's polite refusal does not count. */
export async function downloadAnswers(): Promise<boolean> {
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'];
  const folder = (process.env['ELECTRON_CUSTOM_DIR'] ?? `v${pinned.version}`).replace(
    '{{ version }}',
    pinned.version,
  );
  const file = `electron-v${pinned.version}-${process.platform}-${process.arch}.zip`;
  const url = `${mirror ?? `${pinned.repository}/releases/download/`}${folder}/${file}`;
  return (await statusOf(url, PROBE_MS)) === 200;
}
