import path from 'node:path';
import { bundleForNode } from '../../build/node-bundle.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const ENTRY = path.join(ROOT, 'src-main', 'reading', 'reader-entry.ts');
const FOLDER = path.join(ROOT, 'node_modules', '.cache', 'wujin-reader');

/**
 * The thread that reads files, bundled as it is shipped. From its sources it would strip their types by
 * WebAssembly, whose code V8 may free twice when threads come and go (nodejs/node#64500).
 */
export const BUILT_READER = path.join(FOLDER, 'reader.cjs');

/** Once before all tests. */
export default () => bundleForNode('reader', ENTRY, FOLDER);
