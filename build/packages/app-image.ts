import { join } from 'node:path';
import { Arch, Platform, build as pack } from 'electron-builder';
import type { AppFolder } from './app-folder.ts';
import { needBuilderTools } from './not-made.ts';

/** One file that runs where its user may make namespaces; made by electron-builder's tool. */
export async function appImage(app: AppFolder, root: string): Promise<string> {
  await needBuilderTools();
  await pack({
    projectDir: root,
    prepackaged: app.path,
    targets: Platform.LINUX.createTarget('AppImage', Arch[app.arch]),
    config: { extends: 'electron-builder.yml' },
  });
  return join(root, 'dist', `wujin-ledger-${app.version}-linux-${app.arch}.AppImage`);
}
