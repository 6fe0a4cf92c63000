import { rmSync } from 'node:fs';
import path from 'node:path';
import { spread } from '../../support/seeded.ts';
import { watchDisk } from '../running/disk-points.ts';
import type { FaultKind, Trial } from '../running/kind.ts';
import { openPlace } from '../running/open-place.ts';
import { STEPS, type Step } from '../running/steps.ts';
import { count, type Failing } from '../running/tally.ts';
import { copyWorld, makeWorld, type World } from '../running/world.ts';
import {
  difference,
  halvesIn,
  openState,
  stateOf,
  type WorldState,
} from '../running/world-state.ts';

/** Points tried of one step. */
const MOST = { short: 4, long: 45 };

/**
 * What a killed program leaves is what lies in its folders at that moment, the system's cache
 * included. So one run of a step shows every point: its folders are copied before each call that
 * changes the disk, and each copy is opened as the next start would.
 */
export const stops: FaultKind = {
  id: 'stops',
  what: 'Stopped before a write, a flush, a rename, a removal or a statement of each step, counted',
  holds: 'it opens; all is as before the step or as after it; no half file under a final name',
  async run(trial) {
    const base = await makeWorld(path.join(trial.folder, 'base'));
    for (const [name, step] of Object.entries(STEPS)) {
      if (!trial.isOver()) await tryStep(trial, base, name, step);
    }
  },
};

async function tryStep(trial: Trial, base: World, name: string, step: Step): Promise<void> {
  const folder = path.join(trial.folder, 'step');
  const prepared = copyWorld(base, path.join(folder, 'prepared'));
  await prepare(prepared, step);
  const former = await stateOf(copyWorld(prepared, path.join(folder, 'former')));
  const points: string[] = [];
  await runWatched(copyWorld(prepared, path.join(folder, 'counted')), step, (call) => {
    points.push(call);
  });
  const most = trial.isLong ? MOST.long : MOST.short;
  const chosen = new Set(spread(trial.random, [...points.keys()], most));
  const stopped: { world: World; call: string }[] = [];
  let at = 0;
  const world = copyWorld(prepared, path.join(folder, 'run'));
  const after = await runWatched(world, step, (call) => {
    if (chosen.has(at)) {
      stopped.push({ world: copyWorld(world, path.join(folder, `stop-${at}`)), call });
    }
    at += 1;
  });
  const tally = trial.tally(name);
  for (const { world, call } of stopped) {
    const [failing, note] = await judge(world, former, after);
    count(tally, failing, `before ${call}: ${note}`);
  }
  rmSync(folder, { recursive: true, force: true });
}

async function prepare(world: World, step: Step): Promise<void> {
  if (step.prepare) {
    const place = openPlace();
    await place.call('ledger.open', { folder: world.data });
    await step.prepare(place, world);
    await place.service.close();
  }
  step.onClosed?.(world);
}

async function runWatched(
  world: World,
  step: Step,
  before: (call: string) => void,
): Promise<WorldState> {
  const place = openPlace();
  try {
    if (!step.onClosed) await place.call('ledger.open', { folder: world.data });
    const end = await watchDisk(world.folder, before);
    try {
      await step.run(place, world);
    } finally {
      end();
    }
    await place.call('ledger.open', { folder: world.data });
    return await openState(place, world);
  } finally {
    await place.service.close();
  }
}

async function judge(
  world: World,
  former: WorldState,
  after: WorldState,
): Promise<[Failing | null, string]> {
  let state: WorldState;
  try {
    state = await stateOf(world);
  } catch (error) {
    return ['lost', String(error)];
  }
  if (state.faults.join('') !== former.faults.join('')) return ['lost', state.faults.join(' ')];
  if (state.ledger !== former.ledger && state.ledger !== after.ledger) {
    return ['lost', difference(state.ledger, former.ledger)];
  }
  const halves = halvesIn(world);
  if (halves.length > 0) return ['half', halves.join(', ')];
  const known = new Set([...Object.values(former.outside), ...Object.values(after.outside)]);
  const half = Object.entries(state.outside).find(([, digest]) => !known.has(digest));
  return half ? ['half', half[0]] : [null, ''];
}
