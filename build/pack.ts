import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Platform, build as pack } from 'electron-builder';
import { build } from 'electron-vite';
import { type ElectronRuntime, electronRuntime } from './electron-runtime.ts';

/**
 * Makes the unpacked Linux app in dist/linux-unpacked, without the network. On the stand-in Electron
 * the result is for the smoke test only.
 */
const root = resolve(import.meta.dirname, '..');
const runtime = await electronRuntime();
await build({ root, logLevel: 'warn' });
await pack({
  projectDir: root,
  targets: Platform.LINUX.createTarget('dir'),
  config: {
    extends: 'electron-builder.yml',
    electronDist: runtime.distPath,
    electronVersion: runtime.version,
    // The stand-in is older than this fuse, and setting it would fail.
    beforePack({ packager }) {
      if (runtime.standIn) delete packager.config.electronFuses?.grantFileProtocolExtraPrivileges;
    },
  },
});
const packed = join(root, 'dist', 'linux-unpacked');
if (runtime.standIn) markAsStandIn(packed, runtime);
console.log(packed);

/** The stand-in's own Node cannot run the ledger service, so this one goes along. */
function markAsStandIn(packed: string, { version }: ElectronRuntime): void {
  rmSync(join(packed, 'resources', 'app'), { recursive: true }); // its default app
  const node = join(packed, 'resources', 'stand-in-node');
  mkdirSync(node, { recursive: true });
  copyFileSync(process.execPath, join(node, 'node'));
  const note =
    `NOT A RELEASE: packed on the stand-in Electron ${version}, because the pinned one could not ` +
    'be fetched here. For the smoke test only.';
  writeFileSync(join(packed, 'NOT-A-RELEASE.txt'), `${note}\n`);
  console.error(note);
}
