import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../support/seeded.ts';
import { KINDS } from './kinds/kinds.ts';
import { faultsPage, faultsTable, type KindLine } from './running/faults-page.ts';
import { failures, newTally, type Tally } from './running/tally.ts';

/**
 * Does to the program what power cuts, bad disks, strange files and strange callers do, and counts
 * what came of it. Anything lost, half, crashed, hung or told wrongly fails the command.
 * `npm run test:faults -- [--long] [--seed N] [--only stops,flips] [--minutes N] [--page docs/faults.md]`
 * `--minutes` ends each kind after so long at the latest, with what was tried till then.
 * Kinds that were not run this time stay on the page as they were run last (`--kept`).
 */
const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string' },
    minutes: { type: 'string' },
    page: { type: 'string', default: path.join('test-results', 'faults.md') },
    kept: { type: 'string' },
  },
});
const seed = Number(values.seed ?? (values.long ? Date.now() % 1_000_000 : 20_241));
const only = values.only?.split(',');
const mostMs = Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
const root = await mkdtemp(path.join(tmpdir(), 'wujin-faults-'));
const day = new Date().toISOString().slice(0, 10);
const lines: KindLine[] = [];
/** Errors that nobody met: each would have ended the service. */
let unheard: unknown[] = [];
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => void unheard.push(error));
}
try {
  for (const { id, run } of KINDS.filter((kind) => !only || only.includes(kind.id))) {
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
    await run({ random: seeded(seed), isLong: values.long, folder, tally, isOver }).catch(
      (error: unknown) => {
        unheard.push(error);
      },
    );
    await rm(folder, { recursive: true, force: true });
    for (const error of unheard) {
      const line = tally('errors that nobody met');
      line.failed.crashed += 1;
      line.notes.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    unheard = [];
    const seconds = Math.round((performance.now() - start) / 1000);
    lines.push({
      kind: id,
      day,
      seed,
      isLong: values.long,
      tallies: [...tallies.values()],
      seconds,
      isCut: isOver(),
    });
    for (const { what, notes } of tallies.values()) {
      for (const note of notes) process.stderr.write(`${id}, ${what}: ${note}\n`);
    }
    process.stderr.write(`${id}: ${seconds} s\n`);
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
console.log(faultsTable(lines));
await mkdir(path.dirname(values.page), { recursive: true });
const kept = values.kept && existsSync(values.kept) ? keptLines(values.kept) : [];
const all = [...kept.filter(({ kind }) => !lines.some((line) => line.kind === kind)), ...lines];
all.sort((one, other) => orderOf(one) - orderOf(other));
if (values.kept) await writeFile(values.kept, JSON.stringify(all, null, 1));
await writeFile(values.page, faultsPage(all));
const failed = lines
  .flatMap(({ tallies }) => tallies)
  .reduce((sum, each) => sum + failures(each), 0);
console.log(`\n${failed} failed; seed ${seed}; ${values.page}`);

function keptLines(file: string): KindLine[] {
  return JSON.parse(readFileSync(file, 'utf8')) as KindLine[];
}

function orderOf({ kind }: KindLine): number {
  return KINDS.findIndex(({ id }) => id === kind);
}

process.exit(failed === 0 ? 0 : 1);
