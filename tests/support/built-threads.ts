import path from 'node:path';
import { bundleForNode } from '../../build/node-bundle.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const FOLDER = path.join(ROOT, 'node_modules', '.cache', 'wujin-threads');
const ENTRIES = {
  reader: path.join(ROOT, 'src-main', 'reading', 'reader-entry.ts'),
  copier: path.join(ROOT, 'src-main', 'store', 'opening', 'copier-entry.ts'),
};

/**
 * The threads that read files and make copies, bundled as they are shipped. From their sources they would strip
 * their types by WebAssembly, whose code V8 may free twice when threads come and go (nodejs/node#64500).
 */
export const BUILT_READER = path.join(FOLDER, 'reader.cjs');
export const BUILT_COPIER = path.join(FOLDER, 'copier.cjs');

/** Once before all tests. */
export default async () => {
  for (const [name, entry] of Object.entries(ENTRIES)) await bundleForNode(name, entry, FOLDER);
};
