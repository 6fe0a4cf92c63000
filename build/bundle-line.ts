import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { BUILT_LINE, STAMPS, stampOf } from '../src-main/cli/built-line.ts';
import { bundleForNode } from './node-bundle.ts';

/** The parts of the command line: itself, and the thread in which it reads files. */
const ENTRIES = { cli: 'cli/command-line.ts', reader: 'reading/reader-entry.ts' };

/** Written whenever libraries are installed. */
const INSTALLED = path.join('node_modules', '.package-lock.json');

/** Bundles the command line, and notes of which files it was made: it runs only while they are as they were. */
export async function bundleLine(root: string): Promise<void> {
  const folder = path.join(root, BUILT_LINE);
  await rm(folder, { recursive: true, force: true });
  const stamps: Record<string, string> = {};
  const noteFiles: Plugin = {
    name: 'wujin:made-of',
    apply: 'build',
    load(id) {
      const [whole = ''] = id.split('?');
      const isLibrary = whole.includes('node_modules');
      const file = isLibrary ? INSTALLED : path.relative(root, whole);
      if (path.isAbsolute(whole)) stamps[file] ??= stampOf(path.join(root, file));
      return null;
    },
  };
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const whole = path.join(root, 'src-main', entry);
    await bundleForNode(name, whole, folder, { plugins: [noteFiles] });
  }
  await writeFile(path.join(folder, STAMPS), `${JSON.stringify(stamps, null, 1)}\n`);
}
