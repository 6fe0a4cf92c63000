import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { seeded } from '../../support/seeded.ts';
import type { KindLine } from './faults-page.ts';
import type { FaultKind } from './kind.ts';
import { newTally, type Tally } from './tally.ts';

export interface KindRun {
  seed: number;
  isLong: boolean;
  /** A scratch folder, there already. */
  root: string;
  /** The time after which nothing more is begun. */
  mostMs: number;
}

/** Errors that nobody met: each would have ended the service. */
let unheard: unknown[] = [];
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => void unheard.push(error));
}

/** Runs one kind of fault in this process, and tells on stderr what failed. */
export async function runKind(
  { id, run }: FaultKind,
  { seed, isLong, root, mostMs }: KindRun,
): Promise<KindLine> {
  const start = performance.now();
  const tallies = new Map<string, Tally>();
  const tally = (what: string): Tally => {
    const found = tallies.get(what) ?? newTally(what);
    tallies.set(what, found);
    return found;
  };
  const folder = path.join(root, id);
  await mkdir(folder);
  const isOver = () => performance.now() - start > mostMs;
  await run({ random: seeded(seed), isLong, folder, tally, isOver }).catch((error: unknown) => {
    unheard.push(error);
  });
  await rm(folder, { recursive: true, force: true });
  for (const error of unheard) {
    const line = tally('errors that nobody met');
    line.failed.crashed += 1;
    line.notes.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  unheard = [];
  const seconds = Math.round((performance.now() - start) / 1000);
  for (const { what, notes } of tallies.values()) {
    for (const note of notes) process.stderr.write(`${id}, ${what}: ${note}\n`);
  }
  process.stderr.write(`${id}: ${seconds} s\n`);
  return {
    kind: id,
    day: new Date().toISOString().slice(0, 10),
    seed,
    isLong,
    tallies: [...tallies.values()],
    seconds,
    isCut: isOver(),
  };
}
