import path from 'node:path';
import { bundleForNode } from '../../build/node-bundle.ts';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'wujin-reader');

/**
 * The thread that reads files, bundled as it is shipped. From its sources it would strip their types by
 * WebAssembly, whose code V8 may free twice when threads come and go (nodejs/node#64500).
 */
export const BUILT_READER = path.join(FOLDER, 'reader.cjs');

/** Once before all tests. */
export default () => bundleForNode('reader', 'src-main/reading/reader-entry.ts', FOLDER);
