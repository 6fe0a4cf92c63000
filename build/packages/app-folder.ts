import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Platform, build as pack } from 'electron-builder';
import { build } from 'electron-vite';
import { type ElectronRuntime, electronRuntime } from '../electron-runtime.ts';
import { type LinuxArch, oldGlibcBinding } from '../old-glibc/compile-binding.ts';
import { tooNewVersions } from '../old-glibc/needed-versions.ts';
import { writeNotices } from './notices-of-build.ts';

export interface AppFolder {
  path: string;
  version: string;
  arch: LinuxArch;
  /** Why it is good for trials only; null for one that may be handed out. */
  notARelease: string | null;
}

const root = resolve(import.meta.dirname, '..', '..');

/** The unpacked Linux app for this machine's processor, in dist/, made without the network. */
export async function linuxAppFolder(): Promise<AppFolder> {
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
  const runtime = await electronRuntime();
  await build({ root, logLevel: 'warn' });
  writeNotices(root);
  await pack({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      extends: 'electron-builder.yml',
      electronDist: runtime.distPath,
      electronVersion: runtime.version,
    },
  });
  const path = join(root, 'dist', arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);
  const shortfalls = [carryOldGlibcBinding(path, arch)];
  if (runtime.standIn) shortfalls.push(carryStandIn(path, runtime));
  const notARelease = shortfalls.filter((shortfall) => shortfall !== null).join(' ') || null;
  if (notARelease) writeFileSync(join(path, 'NOT-A-RELEASE.txt'), `${notARelease}\n`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { path, version, arch, notARelease };
}

/** Puts the binding for old C libraries in; answers why not, where it cannot be compiled. */
function carryOldGlibcBinding(path: string, arch: LinuxArch): string | null {
  const place = join(
    path,
    'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds',
    `linux-${arch}.node`,
  );
  if (!existsSync(place)) throw new Error(`the packed app has no binding at ${place}`);
  try {
    copyFileSync(oldGlibcBinding(arch), place);
    return null;
  } catch (error) {
    const wanted = tooNewVersions(readFileSync(place)).join(', ');
    return (
      `Its ledger opens on new systems only, since its database binding wants ${wanted}; ` +
      `the one for old systems could not be compiled: ${(error as Error).message}.`
    );
  }
}

/** The stand-in's own Node cannot run the ledger service, so this one goes along. */
function carryStandIn(path: string, { version }: ElectronRuntime): string {
  rmSync(join(path, 'resources', 'app'), { recursive: true }); // its default app
  const node = join(path, 'resources', 'stand-in-node');
  mkdirSync(node, { recursive: true });
  copyFileSync(process.execPath, join(node, 'node'));
  return (
    `It is packed on the stand-in Electron ${version}, because the pinned one could not be ` +
    'fetched here.'
  );
}
