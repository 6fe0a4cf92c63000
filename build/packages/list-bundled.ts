import { mkdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Where each of the builds leaves its list. */
export const BUNDLED_LISTS = join('out', 'bundled');

/**
 * Writes down whose code a bundle holds, as the bundler tells it: nearly all libraries are needed for
 * development only by what package.json says, and lie in the app all the same.
 */
export function listBundled(name: string, root: string): Plugin {
  return {
    name: 'wujin:list-bundled',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds.flatMap((id) => packageFolderOf(id) ?? []) : [],
      );
      mkdirSync(join(root, BUNDLED_LISTS), { recursive: true });
      writeFileSync(
        join(root, BUNDLED_LISTS, `${name}.json`),
        `${JSON.stringify([...new Set(folders)].toSorted(), null, 1)}\n`,
      );
    },
  };
}

/** `node_modules/…/name` of a module, from the root of the sources; null for one of our own. */
export function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replaceAll(sep, '/').replace(/^\0/, '').replace(/\?.*$/, '');
  return /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}
