import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtLine } from './built-line.ts';
import { cacheFolder } from './terminal/cache-folder.ts';

// What was compiled once is not compiled again: half of what a short command takes.
enableCompileCache(cacheFolder());
const built = builtLine(path.join(import.meta.dirname, '..', '..'));
await (built ? import(pathToFileURL(built).href) : import('./command-line.ts'));
