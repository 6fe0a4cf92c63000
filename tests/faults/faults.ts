import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from './kinds/kinds.ts';
import { faultsPage, faultsTable, type KindLine } from './running/faults-page.ts';
import type { FaultKind } from './running/kind.ts';
import { runKind } from './running/run-kind.ts';
import { failures } from './running/tally.ts';

/**
 * Does to the program what power cuts, bad disks, strange files and strange callers do, and counts
 * what came of it. Anything lost, half, crashed, hung or told wrongly fails the command.
 * `npm run test:faults -- [--long] [--seed N] [--only stops,flips] [--minutes N] [--page docs/faults.md]`
 * `--minutes` ends each kind after so long at the latest, with what was tried till then.
 * Kinds that were not run this time stay on the page as they were run last (`--kept`).
 * Of several kinds each has a process of its own, two at a time.
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
const chosen = KINDS.filter((kind) => !only || only.includes(kind.id));
const lines: KindLine[] = [];
try {
  const waiting = [...chosen];
  const oneAfterTheOther = async (): Promise<void> => {
    for (let kind = waiting.shift(); kind; kind = waiting.shift()) {
      const run = { seed, isLong: values.long, root, mostMs };
      lines.push(await (chosen.length > 1 ? runInProcess(kind) : runKind(kind, run)));
    }
  };
  await Promise.all([oneAfterTheOther(), oneAfterTheOther()]);
} finally {
  await rm(root, { recursive: true, force: true });
}
lines.sort(byOrder);
console.log(faultsTable(lines));
await mkdir(path.dirname(values.page), { recursive: true });
const kept = values.kept && existsSync(values.kept) ? keptLines(values.kept) : [];
const all = [...kept.filter(({ kind }) => !lines.some((line) => line.kind === kind)), ...lines];
all.sort(byOrder);
if (values.kept) await writeFile(values.kept, JSON.stringify(all, null, 1));
await writeFile(values.page, faultsPage(all));
const failed = lines
  .flatMap(({ tallies }) => tallies)
  .reduce((sum, each) => sum + failures(each), 0);
console.log(`\n${failed} failed; seed ${seed}; ${values.page}`);

/** The same command for one kind; its line is what it keeps. */
async function runInProcess({ id }: FaultKind): Promise<KindLine> {
  const kept = path.join(root, `${id}.json`);
  const words = ['--only', id, '--seed', String(seed), '--kept', kept, '--page', `${kept}.md`];
  if (values.long) words.push('--long');
  if (values.minutes) words.push('--minutes', values.minutes);
  const child = spawn(process.execPath, [import.meta.filename, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  const line = existsSync(kept) ? keptLines(kept)[0] : undefined;
  if (!line) throw new Error(`${id} ended with ${end} and told nothing`);
  return line;
}

function keptLines(file: string): KindLine[] {
  return JSON.parse(readFileSync(file, 'utf8')) as KindLine[];
}

function byOrder(one: KindLine, other: KindLine): number {
  const [at, otherAt] = [one, other].map(({ kind }) => KINDS.findIndex(({ id }) => id === kind));
  return (at ?? 0) - (otherAt ?? 0);
}

process.exit(failed === 0 ? 0 : 1);
