import { parentPort } from 'node:worker_threads';
import { slowOn } from './attacks.ts';

/** A thread that tries one pattern: one that never ends is given up from outside. */
parentPort?.on('message', ({ pattern, flags }: { pattern: string; flags: string }) => {
  parentPort?.postMessage(slowOn(new RegExp(pattern, flags)));
});
