import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type BenchPlace } from './bench-place.ts';
import type { Row, Sides } from './row.ts';

export interface Measured {
  count: number;
  laps: number;
  /** Or MB, where that is what the row measures. */
  oursMs: number;
  floorMs: number;
  /** Of the runs of one pair, so that what slows the machine slows both. */
  ratio: number;
  /** First and third quarter of the ratios. */
  spread: [number, number];
  memory?: { oursMb: number; floorMb: number };
}

type Side = 'ours' | 'floor';

/**
 * Both sides by turns, each first every other time, after one run of each that does not count: a memory, taken of programs
 * started anew, is spared that.
 */
export async function measure(row: Row, place: BenchPlace, laps: number): Promise<Measured> {
  const sides = await row.open(place);
  const took: Record<Side, number[]> = { ours: [], floor: [] };
  try {
    for (let lap = row.answers === 'MB' ? 0 : -1; lap < laps; lap += 1) {
      const order: Side[] = lap % 2 === 0 ? ['ours', 'floor'] : ['floor', 'ours'];
      for (const side of order) {
        const ms = await lapOf(sides, side, row);
        if (lap >= 0) took[side].push(ms);
      }
    }
  } finally {
    await sides.close();
  }
  const ratios = took.ours.map((ms, lap) => ms / (took.floor[lap] ?? ms));
  return {
    count: place.count,
    laps,
    oursMs: at(took.ours, 0.5),
    floorMs: at(took.floor, 0.5),
    ratio: at(ratios, 0.5),
    spread: [at(ratios, 0.25), at(ratios, 0.75)],
  };
}

async function lapOf(sides: Sides, side: Side, { times = 1, answers }: Row): Promise<number> {
  const start = performance.now();
  let answer: unknown;
  for (let time = 0; time < times; time += 1) answer = await sides[side]();
  const ms = (performance.now() - start) / times;
  await sides.putBack?.[side]?.();
  return answers ? Number(answer) : ms;
}

/** Peak memory in MB of a process that opens the ledger and does this once. */
export function peakMb(row: Row, root: string, count: number, side: Side): number {
  const script = path.join(import.meta.dirname, 'alone.ts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [script, row.id, root, String(count), side],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${row.id} alone: ${stderr}`);
  return Number(stdout);
}

/** By which power of the number of activities it grows; null for one size alone. */
export function growth(measured: readonly Measured[]): number | null {
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || first === last) return null;
  return Math.log(last.oursMs / first.oursMs) / Math.log(last.count / first.count);
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  return sorted[share < 0.5 ? Math.floor(place) : Math.ceil(place)] ?? Number.NaN;
}
