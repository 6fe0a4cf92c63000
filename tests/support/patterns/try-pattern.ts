import { parentPort } from 'node:worker_threads';
import { slowestAttack } from './attacks.ts';

/** A thread that tries one pattern: one that never ends is given up from outside. */
parentPort?.on('message', ({ pattern, flags }: { pattern: string; flags: string }) => {
  parentPort?.postMessage(slowestAttack(new RegExp(pattern, flags)));
});
