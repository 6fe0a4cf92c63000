import { enableCompileCache } from 'node:module';
import { cacheFolder } from './terminal/cache-folder.ts';

// What was compiled once is not compiled again: half of what a short command takes.
enableCompileCache(cacheFolder());
await import('./command-line.ts');
